package peersupport.files;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is written here: signs that do not show but steer a terminal, or the order of letters, are escaped too. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new Steering()).build())
            .build();

    private Json() {}

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
        public SerializableString getEscapeSequence(int sign) {
            boolean steers = sign >= DELETE && sign <= 0x9f
                    || sign >= 0x2028 && sign <= 0x202e
                    || sign >= 0x2066 && sign <= 0x2069
                    || sign >= 0xfffe; // no sign at all, which a web page cannot hold
            return steers ? new SerializedString(String.format("\\u%04X", sign)) : null;
        }
    }
}
