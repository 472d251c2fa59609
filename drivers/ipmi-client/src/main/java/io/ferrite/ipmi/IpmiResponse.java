package io.ferrite.ipmi;

/**
 * What a BMC said to a command.
 *
 * @param completionCode 0 to 255; 0 is success, {@link CompletionCode#describe} names the common ones
 * @param data what follows the code, often empty
 */
public record IpmiResponse(int completionCode, Bytes data) {

    public boolean isSuccess() {
        return completionCode == 0;
    }
}
