package peersupport.reporting.shared;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertySet;

/** What a template may do with what it is handed: look. It reaches no class, and changes no list. */
public final class Sealed extends SecureUberspector {
    private static final Set<String> LOOKS = Set.of(
            "contains",
            "containsKey",
            "entrySet",
            "get",
            "getOrDefault",
            "indexOf",
            "isEmpty",
            "keySet",
            "size",
            "values");

    @Override
    public VelMethod getMethod(Object value, String name, Object[] with, Info place) {
        boolean holds = value instanceof Collection || value instanceof Map;
        return holds && !LOOKS.contains(name) ? null : super.getMethod(value, name, with, place);
    }

    @Override
    public VelPropertySet getPropertySet(Object value, String name, Object with, Info place) {
        return null;
    }
}
