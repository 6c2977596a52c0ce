package org.praxiscms.account;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.praxiscms.shared.RuleViolation;

/**
 * A mail address in the one form in which accounts keep it, however somebody types it: lower case, its domain in ASCII
 * (UTS 46). Its first part is a dot-atom of RFC 5321, 4.1.2: what comes in quotation marks is refused, although valid.
 */
public record EmailAddress(String value) {
    static final int LONGEST = 254;

    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}+)*+");
    private static final int LONGEST_LOCAL = 64;
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    /** @throws RuleViolation {@code email.invalid} */
    public static EmailAddress of(String typed) {
        return ifValid(typed).orElseThrow(() -> new RuleViolation("email.invalid"));
    }

    /** The address; empty where what was typed is none. */
    static Optional<EmailAddress> ifValid(String typed) {
        String stripped = typed == null ? "" : typed.strip();
        int at = stripped.lastIndexOf('@');
        if (at < 1 || stripped.length() > LONGEST) {
            return Optional.empty();
        }
        String local = stripped.substring(0, at).toLowerCase(Locale.ROOT);
        String domain = inAscii(stripped.substring(at + 1));
        String whole = local + "@" + domain;
        boolean valid = local.length() <= LONGEST_LOCAL
                && LOCAL.matcher(local).matches()
                && (domain.equals("localhost") || domain.indexOf('.') > 0)
                && whole.length() <= LONGEST;
        return valid ? Optional.of(new EmailAddress(whole)) : Optional.empty();
    }

    /** Empty where it is no domain. */
    private static String inAscii(String domain) {
        IDNA.Info info = new IDNA.Info();
        String ascii = DOMAINS.nameToASCII(domain, new StringBuilder(), info).toString();
        return info.hasErrors() || ascii.endsWith(".") ? "" : ascii;
    }

    @Override
    public String toString() {
        return value;
    }
}
