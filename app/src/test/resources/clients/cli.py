"""Runs the command line clients of OpenStack in this process: one JSON array of arguments a line comes in, one JSON object
goes out. The first argument is the program, baremetal or openstack. Loading them once saves seconds a command."""

import contextlib
import io
import json
import sys

from ironicclient import shell as baremetal
from openstackclient import shell as openstack


def run(program, *arguments):
    out, err = io.StringIO(), io.StringIO()
    shell = baremetal.App if program == "baremetal" else openstack.OpenStackShell
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = shell().run(list(arguments))
        except SystemExit as end:
            status = end.code
    return {"status": status or 0, "out": out.getvalue(), "err": err.getvalue()}


answers = sys.stdout
for line in sys.stdin:
    print(json.dumps(run(*json.loads(line))), file=answers, flush=True)
