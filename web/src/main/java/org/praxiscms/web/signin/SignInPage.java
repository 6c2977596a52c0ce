package org.praxiscms.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.praxiscms.account.Setup;
import org.praxiscms.account.SignIn;
import org.praxiscms.account.SignIn.Outcome;
import org.praxiscms.shared.RuleViolation;
import org.praxiscms.web.security.Callers;
import org.praxiscms.web.security.KeptPost;
import org.praxiscms.web.security.SignInFirst;

/** Serves {@code sign-in.xhtml}: with a password, then a code where the account asks for one; or with a passkey. */
@Named
@RequestScoped
public class SignInPage {
    /** What the page shows. */
    public enum Step {
        PASSWORD,
        CODE,
        ONWARD
    }

    @Inject
    Desk desk;

    @Inject
    SignIn signIn;

    @Inject
    Setup setup;

    private Step step = Step.PASSWORD;
    private String to = SignInFirst.within(null);
    private KeptPost kept = KeptPost.none(to);
    private String email = "";
    private String ticket = "";
    private String notice = "";

    public void open() {
        KeptPost interrupted = SignInFirst.keptPost(desk.request()).orElse(null);
        if (interrupted != null) {
            to = interrupted.path();
            kept = interrupted;
            notice = desk.text(Callers.signedIn(desk.request()).isPresent() ? "signin.prove" : "signin.ended");
            return;
        }
        to = SignInFirst.within(desk.posted("to"));
        kept = desk.isPost() ? KeptPost.carriedBy(desk.request(), to) : KeptPost.none(to);
        if (desk.isPost()) {
            take(desk.posted("how"));
        } else if (Callers.signedIn(desk.request()).isPresent()
                && desk.request().getParameter("again") == null) {
            desk.leadTo(to);
        } else {
            notice = noticeOf();
        }
    }

    private String noticeOf() {
        if (desk.request().getParameter("signed-out") != null) {
            return desk.text("signin.out");
        }
        if (desk.request().getParameter("password-chosen") != null) {
            return desk.text("signin.chosen");
        }
        if (desk.request().getParameter("again") != null) {
            return desk.text("signin.prove");
        }
        if (setup.isNeeded()) {
            return desk.text("signin.setup");
        }
        return desk.request().getParameter("to") == null ? "" : desk.text("signin.goOn");
    }

    private void take(String how) {
        try {
            switch (how) {
                case "password" -> {
                    email = desk.posted("email").strip();
                    answer(signIn.withPassword(email, desk.posted("password"), desk.client()));
                }
                case "code" -> {
                    ticket = desk.posted("ticket");
                    step = Step.CODE;
                    answer(signIn.secondStep(ticket, desk.posted("code"), desk.client()));
                }
                case "passkey" ->
                    answer(signIn.withPasskey(
                            desk.posted("ticket"),
                            desk.request().getParameter("passkey"),
                            desk.origin(),
                            desk.client()));
                default -> desk.say("", desk.text("signin.again"));
            }
        } catch (RuleViolation violation) {
            desk.say(violation);
        }
    }

    private void answer(Outcome outcome) {
        if (outcome instanceof Outcome.Entered entered) {
            desk.enter(entered.sessionToken(), entered.deviceToken());
            if (kept.isEmpty()) {
                desk.leadTo(to);
            } else {
                step = Step.ONWARD;
            }
        } else if (outcome instanceof Outcome.SecondStep second) {
            ticket = second.ticket();
            step = Step.CODE;
        } else if (outcome instanceof Outcome.Wait wait) {
            desk.response()
                    .setHeader("Retry-After", String.valueOf(wait.duration().toSeconds() + 1));
            desk.say("", desk.text("signin.wait", inWords(wait.duration())));
            desk.response().setStatus(429);
        } else if (outcome instanceof Outcome.Over) {
            step = Step.PASSWORD;
            desk.say("", desk.text("signin.again"));
        } else if (step == Step.CODE) {
            desk.say("code", desk.text("signin.wrongCode"));
        } else {
            boolean byPasskey = desk.posted("how").equals("passkey");
            desk.say("", desk.text(byPasskey ? "signin.passkeyRefused" : "signin.wrong"));
        }
    }

    private String inWords(Duration time) {
        long seconds = time.toSeconds() + 1;
        return seconds < 90 ? desk.text("signin.seconds", seconds) : desk.text("signin.minutes", (seconds + 59) / 60);
    }

    public Step getStep() {
        return step;
    }

    public String getTo() {
        return to;
    }

    public List<KeptPost.Field> getKept() {
        return kept.fields();
    }

    public String getEmail() {
        return email;
    }

    public String getTicket() {
        return ticket;
    }

    public String getNotice() {
        return notice;
    }
}
