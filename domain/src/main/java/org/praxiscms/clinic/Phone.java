package org.praxiscms.clinic;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.praxiscms.shared.RuleViolation;

/** A phone number, kept as E.164: {@code +19205550142}. */
public record Phone(String e164) {
    /**
     * @param typed as a person of the country writes it, or with its country code
     * @param country ISO 3166-1 alpha-2
     * @throws RuleViolation {@code phone.form} where it cannot be a number of that country
     */
    public static Phone of(String typed, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        PhoneNumber number = parse(typed, country);
        // A number that can be dialled only from its own area is no number for the world.
        if (numbers.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE) {
            throw new RuleViolation("phone.form");
        }
        return new Phone(numbers.format(number, PhoneNumberFormat.E164));
    }

    /** As people of its own country write it: {@code (920) 555-0142}. */
    public String national() {
        return PhoneNumberUtil.getInstance().format(parse(e164, null), PhoneNumberFormat.NATIONAL);
    }

    /** A link that dials: RFC 3966. */
    public String link() {
        return "tel:" + e164;
    }

    private static PhoneNumber parse(String text, String country) {
        try {
            return PhoneNumberUtil.getInstance().parse(text, country);
        } catch (NumberParseException notANumber) {
            throw new RuleViolation("phone.form");
        }
    }
}
