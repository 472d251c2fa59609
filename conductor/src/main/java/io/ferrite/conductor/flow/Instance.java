package io.ferrite.conductor.flow;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.StoredDrive;
import java.util.List;
import java.util.Map;

/** What verbs and flows write to a node about the instance on it. */
final class Instance {

    private static final String RESCUE_PASSWORD = "rescue_password";
    private static final String IMAGE_TYPE = "image_type";
    private static final String IMAGE_SOURCE = "image_source";

    private Instance() {}

    /** What a deployment begins with. */
    static NodeChange deployment(Node node, Object drive) {
        Document known = node.get(NodeField.INSTANCE_INFO);
        Document info = withImageType(withConfigDrive(known, drive));
        if (info.equals(known)) {
            return NodeChange.NONE;
        }
        return NodeChange.NONE.set(NodeField.INSTANCE_INFO, info);
    }

    /** The one place where a config drive is kept; one that was kept stays where the request gives none. */
    private static Document withConfigDrive(Document info, Object drive) {
        if (drive == null || isEmpty(drive)) {
            return info;
        }
        return info.with(StoredDrive.KEY, drive);
    }

    /** An image at an address is one of a whole disk, unless the kernel and the ramdisk come beside it. */
    private static Document withImageType(Document info) {
        Map<String, Object> members = info.map();
        boolean address = members.get(IMAGE_SOURCE) instanceof String source && source.contains("://");
        if (!address || members.get(IMAGE_TYPE) != null) {
            return info;
        }
        boolean partition = members.get("kernel") != null && members.get("ramdisk") != null;
        return info.with(IMAGE_TYPE, partition ? "partition" : "whole-disk");
    }

    private static boolean isEmpty(Object drive) {
        return switch (drive) {
            case String text -> text.isEmpty();
            case Map<?, ?> members -> members.isEmpty();
            default -> false;
        };
    }

    /** Keeps the password of the rescue system until it is left. */
    static NodeChange password(Node node, String password) {
        return NodeChange.NONE.set(
                NodeField.INSTANCE_INFO, node.get(NodeField.INSTANCE_INFO).with(RESCUE_PASSWORD, password));
    }

    static NodeChange withoutPassword(Node node) {
        return NodeChange.NONE.set(
                NodeField.INSTANCE_INFO, node.get(NodeField.INSTANCE_INFO).without(List.of(RESCUE_PASSWORD)));
    }

    /** The instance is gone, and everything that the node knew of it. */
    static NodeChange gone() {
        return NodeChange.NONE
                .set(NodeField.INSTANCE_UUID, null)
                .set(NodeField.INSTANCE_NAME, null)
                .set(NodeField.INSTANCE_INFO, NodeField.INSTANCE_INFO.fallback())
                .set(NodeField.DEPLOY_STEP, NodeField.DEPLOY_STEP.fallback())
                .set(NodeField.SERVICE_STEP, NodeField.SERVICE_STEP.fallback());
    }
}
