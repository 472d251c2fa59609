package io.ferrite.ipmi.command;

import io.ferrite.ipmi.Bytes;
import java.util.EnumSet;
import java.util.Set;

/**
 * The order for the next boot, boot option parameter 5.
 *
 * @param source what to boot from
 * @param traits how; an order without {@link Trait#VALID} is an old one that firmware ignores
 */
public record BootFlags(BootSource source, Set<Trait> traits) {

    /** How an order is meant. Source: IPMI 2.0, table 28-14, parameter 5, data 1. */
    public enum Trait {
        /** The order is in force. */
        VALID(0x80),
        /** It holds for all boots, not only for the next. */
        PERSISTENT(0x40),
        /** It means the UEFI way of booting, not the legacy one. */
        EFI(0x20);

        private final int mask;

        Trait(int mask) {
            this.mask = mask;
        }
    }

    private static final int SELECTOR_MASK = 0x0F;
    private static final int SELECTOR_SHIFT = 2;

    public BootFlags {
        traits = Set.copyOf(traits);
    }

    /** An order for the next boot only, in legacy mode. */
    public static BootFlags once(BootSource source) {
        return new BootFlags(source, EnumSet.of(Trait.VALID));
    }

    /** The same order with one trait more. */
    public BootFlags with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new BootFlags(source, more);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Reads the data of Get System Boot Options for parameter 5: version, parameter, five bytes of flags. */
    static BootFlags parse(Bytes data) {
        Bytes answer = Answers.atLeast(4, data, "Get System Boot Options");
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            if (Answers.isSet(answer.at(2), trait.mask)) {
                traits.add(trait);
            }
        }
        return new BootFlags(BootSource.of(answer.at(3) >>> SELECTOR_SHIFT & SELECTOR_MASK), traits);
    }

    /** The first of the five bytes of flags. */
    int traitBits() {
        return traits.stream().mapToInt(trait -> trait.mask).sum();
    }

    /** The second of the five bytes of flags. */
    int selectorBits() {
        return source.selector() << SELECTOR_SHIFT;
    }
}
