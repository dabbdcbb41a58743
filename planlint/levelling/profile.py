"""How much of a resource is taken at each moment."""

from bisect import bisect_left, bisect_right


class Profile:
    """A resource's use over time, as steps; what is taken is never given back."""

    def __init__(self, capacity: int, since: int) -> None:
        self._capacity = capacity
        self._times = [since]
        self._used = [0]

    def earliest(self, time: int, length: int, amount: int) -> int:
        """Find the first minute from ``time`` on at which an amount is free for a length."""
        most = self._capacity - amount
        for at in range(bisect_right(self._times, time) - 1, len(self._times)):
            if self._times[at] >= time + length:
                break
            if self._used[at] > most:
                # The last step is free: nothing that is taken lasts for ever.
                time = self._times[at + 1]
        return time

    def take(self, start: int, end: int, amount: int) -> None:
        """Use an amount from one minute to another one."""
        first, last = self._step(start), self._step(end)
        for at in range(first, last):
            self._used[at] += amount
        # Steps of one height become one, so that a resource in full use has few.
        for at in (last, first):
            if at and self._used[at] == self._used[at - 1]:
                del self._times[at], self._used[at]

    def _step(self, time: int) -> int:
        """Give the step that begins at a minute, which is made where there is none."""
        at = bisect_left(self._times, time)
        if at == len(self._times) or self._times[at] != time:
            self._times.insert(at, time)
            self._used.insert(at, self._used[at - 1])
        return at
