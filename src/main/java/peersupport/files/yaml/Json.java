package peersupport.files.yaml;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records, maps and lists as JSON: fields in the order in which they are declared, left out where they are absent, and
 * named, as the words of a closed choice are, in lower case with hyphens.
 * Characters that do not show but steer a terminal, or the order of letters, are escaped.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new Steering()).build())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .build();

    private static final DefaultPrettyPrinter LINES =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private Json() {}

    /** The value on one line. */
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The value on lines for a person to read, the last with its end. */
    public static String lines(Object value) {
        return MAPPER.writer().with(LINES).writeValueAsString(value) + "\n";
    }

    private static final class Steering extends CharacterEscapes {
        private static final long serialVersionUID = 1;
        private static final int DELETE = 0x7f;
        private static final int[] ASCII = standardAsciiEscapesForJSON();

        static {
            ASCII[DELETE] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            boolean steers = character >= DELETE && character <= 0x9f
                    || character >= 0x2028 && character <= 0x202e
                    || character >= 0x2066 && character <= 0x2069
                    || character >= 0xfffe; // no character at all, which a web page cannot hold
            return steers ? new SerializedString(String.format("\\u%04X", character)) : null;
        }
    }
}
