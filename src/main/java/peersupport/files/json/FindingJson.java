package peersupport.files.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import peersupport.evidence.card.Configuration.Side;
import peersupport.evidence.card.Family;
import peersupport.evidence.register.Basis;
import peersupport.reasoning.Directness;
import peersupport.reasoning.Finding;
import peersupport.reasoning.Finding.LimitRead;
import peersupport.reasoning.Finding.SafeguardRead;
import peersupport.reasoning.Finding.WayRead;
import peersupport.reasoning.State;
import peersupport.reasoning.Status;

/**
 * A finding in full.
 *
 * @param names the context its label names, where only the label is known; needs is left out then
 */
record FindingJson(
        String id,
        Family family,
        Optional<Side> side,
        String says,
        Status status,
        Optional<List<NeedJson>> names,
        Optional<List<NeedJson>> needs,
        List<NeedJson> arises,
        List<RouteJson> routes,
        List<SafeguardJson> safeguards,
        List<LimitJson> limits,
        Basis basis,
        List<Directness> evidence,
        List<String> sources,
        List<String> rows) {

    private record RouteJson(String id, String says, State state, List<NeedJson> when, List<String> answeredBy) {
        static RouteJson of(WayRead way) {
            return new RouteJson(
                    way.route().id(),
                    way.route().says(),
                    way.state(),
                    NeedJson.of(way.when()),
                    way.safeguards().stream()
                            .map(safeguard -> safeguard.safeguard().context())
                            .toList());
        }
    }

    private record SafeguardJson(
            Basis basis, String tell, @JsonUnwrapped NeedJson need) {
        static SafeguardJson of(SafeguardRead read) {
            return new SafeguardJson(read.safeguard().basis(), read.safeguard().tell(), NeedJson.of(read.read()));
        }
    }

    private record LimitJson(String says, List<NeedJson> when, List<String> rows) {
        static LimitJson of(LimitRead read) {
            return new LimitJson(
                    read.limit().says(),
                    NeedJson.of(read.when()),
                    List.copyOf(read.limit().rows()));
        }
    }

    static FindingJson of(Finding finding) {
        Optional<List<NeedJson>> needs = Optional.of(NeedJson.of(finding.needs()));
        boolean label = finding.status() == Status.NAMED_ONLY;
        return new FindingJson(
                finding.id(),
                finding.card().family(),
                finding.card().side(),
                finding.card().says(),
                finding.status(),
                needs.filter(names -> label),
                needs.filter(all -> !label),
                NeedJson.of(finding.arises()),
                finding.ways().stream().map(RouteJson::of).toList(),
                finding.safeguards().stream().map(SafeguardJson::of).toList(),
                finding.limits().stream().map(LimitJson::of).toList(),
                finding.card().basis(),
                finding.directness(),
                List.copyOf(finding.card().sources()),
                List.copyOf(finding.card().rows()));
    }
}
