package peersupport.files;

import java.util.Collection;
import java.util.List;
import peersupport.evidence.card.Domain;
import peersupport.evidence.card.Factor;

/** Reads the factors of APPEAR, with the signs and links that are this project's reading. */
final class AppearReader {
    private final RuleFiles files;
    private final ConditionReader conditions;
    private final RegisterReader register;
    private final Reading appear;

    AppearReader(RuleFiles files, ConditionReader conditions, RegisterReader register) {
        this.files = files;
        this.conditions = conditions;
        this.register = register;
        this.appear = files.open("appear.yaml", "caution", "domains", "factors");
    }

    String caution() {
        return appear.text("caution");
    }

    List<Domain> domains() {
        return appear.list("domains", r -> new Domain(files.id(r, "domain"), r.text("says")), "id", "says");
    }

    List<Factor> factors(Collection<String> domains) {
        return appear.list(
                "factors", reading -> factor(reading, domains), "id", "name", "meaning", "rows", "domains", "signs");
    }

    private Factor factor(Reading reading, Collection<String> domains) {
        return new Factor(
                files.id(reading, "factor"),
                reading.text("name"),
                reading.text("meaning"),
                register.rowsOf(reading),
                reading.list(
                        "domains",
                        link -> {
                            link.reference("id", "domain", domains);
                            return new Factor.DomainLink(link.text("id"), register.rowsOf(link));
                        },
                        "id",
                        "rows"),
                reading.list("signs", this::sign, "sign", "any", "also-seen", "rows"));
    }

    private Factor.Sign sign(Reading reading) {
        if (!reading.has("any")) {
            reading.text("sign");
        }
        return new Factor.Sign(
                conditions.needs(reading, reading.has("any") ? "any" : "sign"),
                !reading.yes("also-seen"),
                register.rowsOf(reading));
    }
}
