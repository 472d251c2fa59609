package io.ferrite.api.wiring;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes requests that are wrong in one way or another, always the same ones for one seed. */
final class Nonsense {

    /**
     * A request.
     *
     * @param number which one it is
     * @param body its bytes, each as a character
     */
    record Request(int number, String method, String target, List<String> headers, String body) {

        Request {
            headers = List.copyOf(headers);
        }

        byte[] bytes() {
            return body.getBytes(StandardCharsets.ISO_8859_1);
        }

        String line() {
            return method + " " + target + " HTTP/1.1";
        }

        @Override
        public String toString() {
            return "#%d %s %s [%.400s]".formatted(number, line(), headers, body);
        }
    }

    private static final List<String> METHODS = List.of(
            "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "FOO", "get", "G\u00c9T");
    private static final List<String> SEGMENTS = List.of(
            "n1",
            "n2",
            "child",
            "n1.json",
            "%6e1",
            "%00",
            "%FF",
            "%ED%A0%80",
            "%F0%9F%92%A5",
            "%2F",
            "%2e%2e",
            "..",
            ".",
            "",
            "%zz",
            "%",
            "a%20b",
            "-1",
            "0",
            "detail",
            "states",
            "nodes",
            "\u00e9",
            "{x}",
            "a;b=c",
            "a,b",
            "~",
            "*",
            "x".repeat(300),
            "x".repeat(9000),
            "fake-hardware",
            "conductor-1",
            "00000000-0000-0000-0000-000000000000");
    private static final List<String> ARGUMENTS = List.of(
            "",
            "1",
            "0",
            "-1",
            "2147483648",
            "99999999999999999999",
            "1e3",
            "x",
            "true",
            "none",
            "%00",
            "%FF",
            "%ED%A0%80",
            "%F0%9F%92%A5",
            "%",
            "a,b",
            ",",
            "%2C",
            "a%26b",
            "'",
            "\"",
            "%27%20OR%201=1--",
            "x".repeat(2000),
            "+",
            "uuid",
            "00000000-0000-0000-0000-000000000000",
            "2026-13-45",
            "..%2F..");
    private static final List<String> VERSIONS = List.of(
            "latest",
            "1.115",
            "1.116",
            "1.0",
            "0.1",
            "2.1",
            "1.999999999999",
            "-1.1",
            "1.-1",
            "1",
            "1.",
            ".1",
            "abc",
            "1.5.1",
            "",
            " ",
            "LATEST",
            "1.\u0663",
            "1.05",
            "+1.5",
            "1.1e1",
            "x".repeat(3000),
            "1.90, 1.91",
            "baremetal 1.5");
    private static final List<String> HEADERS = List.of(
            "Content-Type: text/html",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: ;;;",
            "Content-Type: multipart/form-data; boundary=x",
            "Accept: text/html",
            "Accept: ???",
            "Accept-Charset: utf-16",
            "Content-Encoding: gzip",
            "Accept-Encoding: gzip;q=x",
            "Authorization: Basic !!!",
            "Authorization: Bearer x",
            "X-Auth-Token: \u0001",
            "X-OpenStack-Request-ID: req-x",
            "X-Forwarded-Host: \"><script>",
            "X-Forwarded-Port: x",
            "Forwarded: host=;;=",
            "Origin: null",
            "Cookie: a=b; c",
            "If-Match: *",
            "Range: bytes=5-1",
            "Expect: 100-continue",
            "X-HTTP-Method-Override: DELETE",
            "Content-Language: x y z",
            "If-Modified-Since: yesterday",
            "Accept-Language: ;q=9",
            "Via: 1.1 \u00e9",
            "X-Empty:",
            "Host: y");
    private static final List<String> SCALARS = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1",
            "1.5",
            "-0.0",
            "1e400",
            "1e-400",
            "1E+99999",
            "2147483648",
            "99999999999999999999",
            "9".repeat(1200),
            "0." + "1".repeat(1200),
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"\u00e9\u65e5\ud83d\udca5\"",
            "\"\\n\\t\\b\"",
            "\"{x}\"",
            "\"%s%n\"",
            "\"********\"",
            "\"******\"",
            "\"2026-13-45T99:99:99Z\"",
            "\"http://[::1\"",
            "\"YWJj\"",
            "[]",
            "{}",
            "[[[]]]",
            "[null]",
            "{\"\":null}",
            "{\"a\":{\"a\":{}}}");
    private static final List<String> BROKEN = List.of(
            "{bad",
            "\"",
            "NaN",
            "Infinity",
            "undefined",
            "{\"a\":1,}",
            "[1,]",
            "{'a':1}",
            "{\"a\"}",
            "{\"a\":1}}",
            "[1] [2]",
            "// x",
            "{\"a\":01}",
            "{\"a\":+1}",
            "\"\\x\"",
            "\"\\u12\"",
            "tru",
            "{\"a\":\"\t\"}",
            "\ufeff{}",
            "{\"a\":1\u0000}",
            "-",
            "{",
            "]");
    private static final List<String> OPERATIONS =
            List.of("add", "replace", "remove", "test", "move", "copy", "ADD", "", "delete");

    private final Random random;
    private final List<Endpoint> endpoints;
    private final List<String> keys;
    private final List<String> values;
    private final List<String> idents;

    /** @param idents what nodes can be found by */
    Nonsense(long seed, List<String> idents) {
        this.random = new Random(seed);
        this.endpoints = Endpoint.all();
        this.keys = Vocabulary.keys();
        this.values = Vocabulary.values();
        this.idents = List.copyOf(idents);
    }

    Request next(int number) {
        Endpoint endpoint = any(endpoints);
        String method = oneIn(7) ? any(METHODS) : endpoint.method();
        String target = target(endpoint) + query();
        byte[] body = oneIn(12) ? new byte[0] : body();
        List<String> headers = new ArrayList<>(List.of("Host: x", "Content-Length: " + body.length));
        headers.addAll(version());
        if (oneIn(4)) {
            headers.add(any(HEADERS));
        }
        return new Request(number, method, target, headers, new String(body, StandardCharsets.ISO_8859_1));
    }

    private String target(Endpoint endpoint) {
        if (oneIn(25)) {
            return oneIn(2) ? junkPath() : endpoint.at(any(SEGMENTS)) + "/" + any(SEGMENTS);
        }
        String path = endpoint.at(oneIn(5) ? any(SEGMENTS) : any(idents));
        return switch (random.nextInt(20)) {
            case 0 -> path + "/";
            case 1 -> path.replace("/", "//");
            case 2 -> path + ".json";
            case 3 -> path.replaceFirst("^/v1", "");
            default -> path;
        };
    }

    private String junkPath() {
        return "/"
                + IntStream.range(0, random.nextInt(6))
                        .mapToObj(at -> oneIn(2) ? any(SEGMENTS) : any(keys))
                        .collect(Collectors.joining("/"));
    }

    private String query() {
        if (!oneIn(3)) {
            return "";
        }
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(at -> any(keys) + (oneIn(20) ? "" : "=") + (oneIn(2) ? any(keys) : any(ARGUMENTS)))
                .collect(Collectors.joining(oneIn(30) ? "&&" : "&", "?", ""));
    }

    private List<String> version() {
        if (oneIn(10)) {
            return List.of("X-OpenStack-Ironic-API-Version: " + any(VERSIONS));
        }
        if (oneIn(15)) {
            return List.of(
                    "OpenStack-API-Version: " + (oneIn(2) ? "baremetal " : "compute 2.1, baremetal ") + any(VERSIONS));
        }
        if (oneIn(10)) {
            return List.of();
        }
        int minor = oneIn(2) ? 115 : 1 + random.nextInt(115);
        return List.of("X-OpenStack-Ironic-API-Version: 1." + minor);
    }

    private byte[] body() {
        return switch (random.nextInt(14)) {
            case 0 -> utf8(any(BROKEN));
            case 1 -> utf8(any(SCALARS));
            case 2 -> utf8(deep());
            case 3 -> damaged(utf8(object(3)));
            case 4, 5, 6 -> utf8(patch());
            case 7 -> utf8(likely());
            case 8, 9 -> utf8("{\"target\":" + word() + "," + members(2) + "}");
            case 10 -> utf8("{\"driver\":\"fake-hardware\"," + members(3) + "}");
            default -> utf8(object(4));
        };
    }

    /** What may well be right, where it is sent to the right address. */
    private String likely() {
        return switch (random.nextInt(4)) {
            case 0 -> "{\"driver\":\"fake-hardware\"}";
            case 1 -> "[{\"op\":\"add\",\"path\":\"/extra/%s\",\"value\":%s}]".formatted(any(keys), any(SCALARS));
            case 2 -> "{\"target\":" + word() + "}";
            default -> "{}";
        };
    }

    private String deep() {
        int depth = 10 + random.nextInt(oneIn(10) ? 5000 : 40);
        String inner = oneIn(2) ? "1" : "";
        if (oneIn(2)) {
            return "[".repeat(depth) + inner + "]".repeat(depth);
        }
        return "{\"extra\":".repeat(depth) + (inner.isEmpty() ? "{}" : inner) + "}".repeat(depth);
    }

    private byte[] damaged(byte[] json) {
        byte[] bad =
                switch (random.nextInt(4)) {
                    case 0 -> new byte[] {(byte) 0xff};
                    case 1 -> new byte[] {(byte) 0xc0, (byte) 0x80};
                    case 2 -> new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80};
                    default -> new byte[] {0};
                };
        int at = random.nextInt(json.length + 1);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(json, 0, at);
        whole.writeBytes(bad);
        whole.write(json, at, json.length - at);
        return whole.toByteArray();
    }

    private String patch() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(at -> oneIn(12) ? value(2) : operation())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String operation() {
        List<String> members = new ArrayList<>();
        members.add("\"op\":" + (oneIn(12) ? any(SCALARS) : "\"" + any(OPERATIONS) + "\""));
        members.add("\"path\":" + (oneIn(12) ? any(SCALARS) : "\"" + pointer() + "\""));
        if (!oneIn(6)) {
            members.add("\"value\":" + value(2));
        }
        if (oneIn(12)) {
            members.add("\"from\":\"" + pointer() + "\"");
        }
        return "{" + String.join(",", members) + "}";
    }

    private String pointer() {
        return IntStream.range(0, oneIn(40) ? 400 : 1 + random.nextInt(3))
                .mapToObj(at -> oneIn(6)
                        ? any(List.of("", "-", "0", "~", "~1", "~2", "\u00e9", "9999999999", "a b"))
                        : any(keys))
                .collect(Collectors.joining("/", oneIn(15) ? "" : "/", ""));
    }

    private String object(int most) {
        return "{" + members(most) + "}";
    }

    private String members(int most) {
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(at -> "\"" + any(keys) + "\":" + value(2))
                .collect(Collectors.joining(","));
    }

    private String value(int depth) {
        Supplier<String> inner = () -> depth == 0 ? any(SCALARS) : value(depth - 1);
        return switch (random.nextInt(7)) {
            case 0 -> "[" + inner.get() + "," + inner.get() + "]";
            case 1 -> "{\"" + any(keys) + "\":" + inner.get() + "}";
            case 2 -> step();
            case 3 -> word();
            default -> any(SCALARS);
        };
    }

    private String step() {
        return "[{\"interface\":%s,\"step\":%s,\"%s\":%s}]".formatted(word(), word(), any(keys), any(SCALARS));
    }

    private String word() {
        return switch (random.nextInt(6)) {
            case 0 -> "\"" + any(keys) + "\"";
            case 1 -> "\"" + any(idents) + "\"";
            case 2 -> "\"" + new UUID(random.nextLong(), random.nextLong()) + "\"";
            default -> "\"" + any(values) + "\"";
        };
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
