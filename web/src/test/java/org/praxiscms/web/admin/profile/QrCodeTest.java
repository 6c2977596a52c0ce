package org.praxiscms.web.admin.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final int SCALE = 4;

    @Test
    void a_camera_reads_what_was_drawn() throws Exception {
        String text = "otpauth://totp/Praxis%20%C3%BC:ann@clinic.example?secret=ABCDEFGHIJKLMNOP&issuer=Bay";

        QrCode code = QrCode.of(text);

        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new Seen(code)));
        assertThat(new QRCodeReader().decode(picture).getText()).isEqualTo(text);
    }

    @Test
    void round_it_is_a_light_border_of_four() {
        QrCode code = QrCode.of("x");

        assertThat(Pattern.compile("M([0-9]+) ([0-9]+)h1v1h-1z")
                        .matcher(code.path())
                        .results())
                .isNotEmpty()
                .allSatisfy(square -> {
                    assertThat(Integer.parseInt(square.group(1))).isBetween(4, code.size() - 5);
                    assertThat(Integer.parseInt(square.group(2))).isBetween(4, code.size() - 5);
                });
    }

    @Test
    void a_text_that_no_code_holds_is_refused() {
        String tooLong = "x".repeat(5000);

        assertThatThrownBy(() -> QrCode.of(tooLong)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The drawing as a camera sees it. */
    private static final class Seen extends LuminanceSource {
        private final byte[] light;

        Seen(QrCode code) {
            super(code.size() * SCALE, code.size() * SCALE);
            light = new byte[getWidth() * getHeight()];
            java.util.Arrays.fill(light, (byte) 0xFF);
            Pattern.compile("M([0-9]+) ([0-9]+)h1v1h-1z")
                    .matcher(code.path())
                    .results()
                    .forEach(square -> darken(Integer.parseInt(square.group(1)), Integer.parseInt(square.group(2))));
        }

        private void darken(int x, int y) {
            for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
                java.util.Arrays.fill(
                        light, row * getWidth() + x * SCALE, row * getWidth() + (x + 1) * SCALE, (byte) 0);
            }
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return java.util.Arrays.copyOfRange(light, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return light.clone();
        }
    }
}
