"""The life of nodes as openstacksdk's bare metal proxy sees it. Ends with a traceback at the first thing that is wrong."""

import os

import openstack
from openstack import exceptions

login = {"auth_type": os.environ["OS_AUTH_TYPE"], "endpoint": os.environ["OS_ENDPOINT"]}
for name in ("username", "password"):
    if "OS_" + name.upper() in os.environ:
        login[name] = os.environ["OS_" + name.upper()]
metal = openstack.connect(**login, baremetal_endpoint_override=login["endpoint"]).baremetal


def expect(fact, shown):
    if not fact:
        raise AssertionError(shown)


def refused(kind, action, *arguments, **more):
    try:
        action(*arguments, **more)
    except kind as refusal:
        return str(refusal)
    raise AssertionError("%s was not refused: %s" % (action, arguments))


def created_in_each_state():
    for state in ("enroll", "manageable", "available"):
        node = metal.create_node(driver="fake-hardware", name="in-" + state, provision_state=state)
        expect(node.provision_state == state, node)
        expect(metal.get_node(node.id).provision_state == state, node)
        metal.delete_node(node)
        expect(metal.find_node("in-" + state) is None, node)


def found_and_changed():
    node = metal.create_node(driver="fake-hardware", name="sdk", resource_class="sdk", extra={"a": "b"})
    expect(metal.find_node("sdk").id == node.id, node)
    expect(refused(exceptions.NotFoundException, metal.get_node, "nobody"), node)
    expect([n.name for n in metal.nodes(resource_class="sdk", fields=["name"])] == ["sdk"], node)
    expect([n.extra for n in metal.nodes(resource_class="sdk", details=True)] == [{"a": "b"}], node)
    node = metal.update_node(node, extra={"c": 1}, resource_class="big")
    expect(node.extra == {"c": 1} and node.resource_class == "big", node)
    node = metal.patch_node(node, [{"op": "remove", "path": "/resource_class"}])
    expect(metal.get_node("sdk").resource_class is None, node)
    node = metal.update_node(node, is_maintenance=True)
    expect(metal.get_node("sdk").is_maintenance, node)
    node = metal.unset_node_maintenance(node)
    expect(not node.is_maintenance, node)
    node = metal.set_node_maintenance(node, reason="sick")
    expect(node.maintenance_reason == "sick", node)
    metal.unset_node_maintenance(node)
    metal.delete_node("sdk")


def provisioned():
    node = metal.create_node(driver="fake-hardware", name="flow", provision_state="manageable")
    node = metal.set_node_provision_state(node, "inspect", wait=True, timeout=60)
    node = metal.set_node_provision_state(node, "provide", wait=True, timeout=60)
    expect(node.provision_state == "available", node)
    node = metal.set_node_provision_state(node, "active", wait=True, timeout=60)
    expect(node.provision_state == "active", node)
    node = metal.set_node_provision_state(node, "deleted", wait=True, timeout=60)
    expect(node.provision_state == "available", node)
    expect("rescue" in refused(exceptions.BadRequestException, metal.set_node_provision_state, node, "rescue"), node)
    metal.delete_node(node)


def powered():
    node = metal.create_node(driver="fake-hardware", name="power", provision_state="manageable")
    for target, state in (("power on", "power on"), ("rebooting", "power on"), ("power off", "power off")):
        metal.set_node_power_state(node, target, wait=True, timeout=30)
        expect(metal.get_node(node).power_state == state, target)
    expect(metal.validate_node(node, required=("power",))["power"].result, node)
    metal.delete_node(node)


def attached():
    node = metal.create_node(driver="fake-hardware", name="traits")
    metal.add_node_trait(node, "CUSTOM_A")
    metal.set_node_traits(node, ["CUSTOM_B", "CUSTOM_C"])
    metal.remove_node_trait(node, "CUSTOM_B")
    expect(metal.get_node(node).traits == ["CUSTOM_C"], node)
    metal.attach_vif_to_node(node, "1d5ee3a4-0c8a-4a5c-9f0c-0c8a4a5c9f0c")
    metal.list_node_vifs(node)
    metal.detach_vif_from_node(node, "1d5ee3a4-0c8a-4a5c-9f0c-0c8a4a5c9f0c")
    metal.delete_node(node)


def booted():
    node = metal.create_node(driver="fake-hardware", name="boot")
    metal.set_node_boot_device(node, "pxe", persistent=True)
    expect(metal.get_node_boot_device(node)["boot_device"] == "pxe", node)
    expect("pxe" in metal.get_node_supported_boot_devices(node)["supported_boot_devices"], node)
    metal.delete_node(node)


def looked_around():
    expect("fake-hardware" in [driver.name for driver in metal.drivers()], "drivers")
    expect(metal.get_driver("redfish").name == "redfish", "driver")
    expect([conductor.alive for conductor in metal.conductors()] == [True], "conductors")


for part in (created_in_each_state, found_and_changed, provisioned, powered, attached, booted, looked_around):
    part()
    print(part.__name__)
