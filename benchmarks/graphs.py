"""The passes over a plan's graph, beside those of networkx and rustworkx (pip install rustworkx).

    python benchmarks/graphs.py [--items N ...]

Milliseconds of processor time. A library must first be given the graph, which is told apart; all
must come to the same answers. The plan has no containers, of which no library knows.
"""

import gc
from argparse import ArgumentParser
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from importlib.util import find_spec
from time import process_time

from plans import layered, plan_of

from planlint.analysis.reduction import redundant
from planlint.schedule import Schedule, schedule
from planlint.schedule.links import topological
from planlint.schedule.passes import forward

SIZES = (1_000, 10_000, 100_000)
PATIENCE = 10_000
"""Items beyond which no library is asked for the reduction, which takes it minutes."""

Questions = Mapping[str, Callable[[], int]]
"""What is asked of a graph, and how; the answers are numbers, so that they can be compared."""


def main() -> None:
    """Print a table for each size."""
    parser = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--items", type=int, nargs="+", default=SIZES, metavar="N")
    gc.disable()
    for count in parser.parse_args().items:
        made = schedule(plan_of(each._replace(parent=None) for each in layered(count)))
        print(f"\n{count} items, {len(list(needs(made)))} dependencies")
        known: dict[str, int] = {}
        for asked in contenders():
            print_times(asked, made, known)


def contenders() -> Iterator[Callable[[Schedule], Questions]]:
    """Give planlint itself, and those libraries that are installed."""
    yield planlint
    yield networkx
    if find_spec("rustworkx"):
        yield rustworkx


def print_times(
    asked: Callable[[Schedule], Questions], made: Schedule, known: dict[str, int]
) -> None:
    """Print how long one contender takes, and where it does not come to the known answers."""
    start = process_time()
    questions = asked(made)
    times = [f"building {1000 * (process_time() - start):6.0f}"]
    for name, ask in questions.items():
        if name == "reduction" and asked is not planlint and len(made.labels) > PATIENCE:
            continue
        start = process_time()
        answer = ask()
        right = "" if known.setdefault(name, answer) == answer else " (another answer)"
        times.append(f"{name} {1000 * (process_time() - start):6.0f}{right}")
    print(f"{asked.__name__:10}", *times, sep="  ")


def planlint(made: Schedule) -> Questions:
    """Ask planlint, which reads the links of the schedule as they are."""
    network, lengths = made.network, made.lengths.long
    return {
        "order": lambda: len(topological(network.followers)),
        "longest path": lambda: max(forward(network, lengths, [0] * len(lengths))),
        "reduction": lambda: len(list(redundant(made))),
    }


def networkx(made: Schedule) -> Questions:
    """Ask networkx."""
    import networkx as nx

    events, plain = nx.DiGraph(), nx.DiGraph(needs(made))
    events.add_weighted_edges_from(edges(made))
    return {
        "order": lambda: len(list(nx.topological_sort(events))),
        "longest path": lambda: nx.dag_longest_path_length(events),
        "components": lambda: big(nx.strongly_connected_components(events)),
        "reduction": lambda: plain.size() - nx.transitive_reduction(plain).size(),
    }


def rustworkx(made: Schedule) -> Questions:
    """Ask rustworkx."""
    import rustworkx as rx

    events, plain = rx.PyDiGraph(multigraph=False), rx.PyDiGraph(multigraph=False)
    events.extend_from_weighted_edge_list(list(edges(made)))
    plain.extend_from_edge_list(list(needs(made)))
    return {
        "order": lambda: len(rx.topological_sort(events)),
        "longest path": lambda: rx.dag_longest_path_length(events, lambda _, __, weight: weight),
        "components": lambda: big(rx.strongly_connected_components(events)),
        "reduction": lambda: plain.num_edges() - rx.transitive_reduction(plain)[0].num_edges(),
    }


def edges(made: Schedule) -> Iterator[tuple[int, int, int]]:
    """Give each pair of events of which one follows the other, and the minutes between them."""
    for number, length in enumerate(made.lengths.long):
        yield 2 * number, 2 * number + 1, length
    for event, links in enumerate(made.network.followers):
        yield from ((event, link.event, link.lag) for link in links)


def needs(made: Schedule) -> Iterator[tuple[int, int]]:
    """Give each pair of items of which one waits for the other."""
    for event, links in enumerate(made.network.followers):
        yield from ((event // 2, link.event // 2) for link in links)


def big(components: Iterable[Collection[int]]) -> int:
    """Count the components of several events."""
    return sum(len(each) > 1 for each in components)


if __name__ == "__main__":
    main()
