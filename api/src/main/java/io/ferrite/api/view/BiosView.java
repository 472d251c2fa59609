package io.ferrite.api.view;

import static io.ferrite.api.version.Microversion.V1_40;
import static io.ferrite.api.version.Microversion.V1_74;

import io.ferrite.core.node.BiosEntry;
import io.ferrite.drivers.spi.value.BiosSetting.Rules;
import java.util.List;

/**
 * A firmware setting as clients see it.
 *
 * @param entry the setting
 * @param node the node as the client calls it
 * @param addresses where things are
 */
public record BiosView(BiosEntry entry, String node, Links addresses) {

    /** Every field of a setting. */
    public static final View<BiosView> FIELDS = View.of(
            "BIOS setting",
            List.of(
                    Field.of("name", V1_40, shown -> shown.entry().setting().name()),
                    Field.of("value", V1_40, shown -> shown.entry().setting().value()),
                    Field.of("created_at", V1_40, shown -> shown.entry().createdAt()),
                    Field.of("updated_at", V1_40, shown -> shown.entry().updatedAt()),
                    Field.of("attribute_type", V1_74, shown -> shown.rules().type()),
                    Field.of("allowable_values", V1_74, BiosView::allowed),
                    Field.of("lower_bound", V1_74, shown -> shown.rules().lowerBound()),
                    Field.of("upper_bound", V1_74, shown -> shown.rules().upperBound()),
                    Field.of("min_length", V1_74, shown -> shown.rules().minLength()),
                    Field.of("max_length", V1_74, shown -> shown.rules().maxLength()),
                    Field.of("read_only", V1_74, shown -> shown.rules().readOnly()),
                    Field.of("reset_required", V1_74, shown -> shown.rules().resetRequired()),
                    Field.of("unique", V1_74, shown -> shown.rules().unique()),
                    Field.of("links", V1_40, BiosView::links)));

    /** What lists show where a request does not ask for more. */
    public static final List<String> SUMMARY = List.of("name", "value", "created_at", "updated_at");

    private Rules rules() {
        return entry.setting().rules();
    }

    private Object allowed() {
        if (rules().allowed().isEmpty()) {
            return null;
        }
        return rules().allowed();
    }

    private Object links() {
        return addresses.pair("nodes/%s/bios/%s"
                .formatted(Links.escape(node), Links.escape(entry.setting().name())));
    }
}
