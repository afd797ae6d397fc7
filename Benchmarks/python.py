"""Renders with Python's engines for the benchmark, which asks on standard input.

A first line names the engines that are installed. Then each line `render NAME` is answered with
the output in JSON, each line `measure NAME COUNT` with the seconds that COUNT renders took.
"""

import json
import pathlib
import sys
import time

FOLDER = pathlib.Path(__file__).parent


def text(path):
    return (FOLDER / path).read_text(encoding="utf-8")


DATA = json.loads(text("liquid/data.json"))


def minijinja():
    from minijinja import Environment

    environment = Environment(
        templates={name: text(f"jinja/{name}.jinja") for name in ("main", "milestone")},
        keep_trailing_newline=True,
        auto_escape_callback=lambda name: False,
    )
    return lambda: environment.render_template("main", **DATA)


def python_liquid():
    from liquid import CachingDictLoader, Environment

    environment = Environment(loader=CachingDictLoader({"milestone": text("liquid/milestone.liquid")}))
    template = environment.from_string(text("liquid/main.liquid"))
    return lambda: template.render(**DATA)


def installed():
    engines = {}
    for name, make in (("minijinja", minijinja), ("python-liquid", python_liquid)):
        try:
            engines[name] = make()
        except ImportError:
            pass
    return engines


def answer(request, engines):
    action, name, *count = request.split()
    render = engines[name]
    if action == "render":
        return json.dumps(render())
    start = time.perf_counter()
    for _ in range(int(count[0])):
        render()
    return str(time.perf_counter() - start)


def main():
    engines = installed()
    print(" ".join(engines), flush=True)
    for request in sys.stdin:
        print(answer(request, engines), flush=True)


main()
