package peersupport.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long something took, each time. */
final class Timings {
    private final List<Double> seconds = new ArrayList<>();

    void add(long nanoseconds) {
        seconds.add(nanoseconds / 1e9);
        Collections.sort(seconds);
    }

    double median() {
        int half = seconds.size() / 2;
        return seconds.size() % 2 == 1 ? seconds.get(half) : (seconds.get(half - 1) + seconds.get(half)) / 2;
    }

    double least() {
        return seconds.get(0);
    }

    double most() {
        return seconds.get(seconds.size() - 1);
    }
}
