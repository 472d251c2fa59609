package io.ferrite.redfish;

import java.io.IOException;

/** An answer that is longer than any resource should be. */
final class TooLong extends IOException {

    private static final long serialVersionUID = 1L;

    TooLong(long limit) {
        super("the answer is longer than " + limit + " bytes.");
    }
}
