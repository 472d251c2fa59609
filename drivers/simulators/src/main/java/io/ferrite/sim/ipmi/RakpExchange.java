package io.ferrite.sim.ipmi;

/**
 * What both sides said in RAKP 1 and 2, from which all codes and keys of a session are made.
 *
 * @param user who logs in, with the password that the BMC takes for the right one
 * @param role the role byte exactly as it came, name-only bit included
 * @param consoleRandom 16 random bytes of the console
 * @param bmcRandom 16 random bytes of the BMC
 */
record RakpExchange(IpmiUser user, int role, Bytes consoleRandom, Bytes bmcRandom) {
    static final RakpExchange NONE = new RakpExchange(IpmiUser.administrator("", ""), 0, Bytes.NONE, Bytes.NONE);

    boolean begun() {
        return bmcRandom.length() > 0;
    }

    Privilege asked() {
        return Privilege.ofWire(role & 0x0F);
    }

    private Bytes who() {
        Bytes name = Bytes.ofText(user.name());
        return Bytes.join(Bytes.of(role, name.length()), name);
    }

    /** The code of RAKP 2: both ids, both random numbers, the GUID, role and name. */
    Bytes code2(Session session, Bytes guid) {
        Bytes ids = Bytes.join(Bytes.int32(session.consoleId()), Bytes.int32(session.id()));
        return session.suite().mac(user.key(), Bytes.join(ids, consoleRandom, bmcRandom, guid, who()));
    }

    /** The code that RAKP 3 must carry. */
    Bytes code3(Session session) {
        Bytes console = Bytes.int32(session.consoleId());
        return session.suite().mac(user.key(), Bytes.join(bmcRandom, console, who()));
    }

    /** The session integrity key. There is no separate BMC key here, so the password is the key. */
    Bytes sessionKey(CipherSuite suite) {
        return suite.mac(user.key(), Bytes.join(consoleRandom, bmcRandom, who()));
    }

    /** The check value of RAKP 4. */
    Bytes code4(Session session, Bytes guid) {
        Bytes message = Bytes.join(consoleRandom, Bytes.int32(session.id()), guid);
        return session.suite().code(sessionKey(session.suite()), message);
    }
}
