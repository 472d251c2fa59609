package io.ferrite.api.view;

import static io.ferrite.api.version.Microversion.V1_40;
import static io.ferrite.api.version.Microversion.V1_74;

import io.ferrite.api.request.Form;
import io.ferrite.core.node.BiosEntry;
import io.ferrite.drivers.spi.value.BiosSetting.Rules;
import java.util.List;
import java.util.UUID;

/**
 * A firmware setting as clients see it.
 *
 * @param entry the setting
 * @param node the node that has it
 * @param addresses where things are
 */
public record BiosView(BiosEntry entry, UUID node, Links addresses) {

    /** Every field of a setting. */
    public static final View<BiosView> FIELDS = View.of(
            "BIOS setting",
            List.of(
                    Field.<BiosView>of(
                                    "name",
                                    V1_40,
                                    shown -> shown.entry().setting().name())
                            .as(Form.TEXT),
                    Field.<BiosView>of(
                                    "value",
                                    V1_40,
                                    shown -> shown.entry().setting().value())
                            .as(Form.TEXT.orNull()),
                    Field.<BiosView>of(
                                    "created_at", V1_40, shown -> shown.entry().createdAt())
                            .as(Form.TIME),
                    Field.<BiosView>of(
                                    "updated_at", V1_40, shown -> shown.entry().updatedAt())
                            .as(Form.TIME.orNull()),
                    Field.<BiosView>of(
                                    "attribute_type",
                                    V1_74,
                                    shown -> shown.rules().type())
                            .as(Form.TEXT.orNull()),
                    Field.<BiosView>of(
                                    "allowable_values",
                                    V1_74,
                                    shown -> shown.rules().allowed())
                            .as(Form.TEXTS),
                    Field.<BiosView>of(
                                    "lower_bound", V1_74, shown -> shown.rules().lowerBound())
                            .as(Form.NUMBER.orNull()),
                    Field.<BiosView>of(
                                    "upper_bound", V1_74, shown -> shown.rules().upperBound())
                            .as(Form.NUMBER.orNull()),
                    Field.<BiosView>of(
                                    "min_length", V1_74, shown -> shown.rules().minLength())
                            .as(Form.NUMBER.orNull()),
                    Field.<BiosView>of(
                                    "max_length", V1_74, shown -> shown.rules().maxLength())
                            .as(Form.NUMBER.orNull()),
                    Field.<BiosView>of(
                                    "read_only", V1_74, shown -> shown.rules().readOnly())
                            .as(Form.FLAG.orNull()),
                    Field.<BiosView>of(
                                    "reset_required",
                                    V1_74,
                                    shown -> shown.rules().resetRequired())
                            .as(Form.FLAG.orNull()),
                    Field.<BiosView>of("unique", V1_74, shown -> shown.rules().unique())
                            .as(Form.FLAG.orNull()),
                    Field.<BiosView>of("links", V1_40, BiosView::links).as(Form.LINKS)));

    /** What lists show where a request does not ask for more. */
    public static final List<String> SUMMARY = List.of("name", "value", "created_at", "updated_at");

    private Rules rules() {
        return entry.setting().rules();
    }

    private Object links() {
        return addresses.pair(
                "nodes/%s/bios/%s".formatted(node, Links.escape(entry.setting().name())));
    }
}
