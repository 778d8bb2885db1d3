package mlchat.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mlchat.domain.Refusal;
import mlchat.domain.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is one emoji, and how it is spelt. Code points are written out: many of these look alike.
final class EmojiTest {

    // What is typed, and what it is.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1F600                                     | 1F600
            1F44D                                     | 1F44D
            1F44D FE0F                                | 1F44D
            1F44D 1F3FD                               | 1F44D 1F3FD
            2764                                      | 2764 FE0F
            2764 FE0F                                 | 2764 FE0F
            2764 FE0E                                 | 2764 FE0F
            00A9                                      | 00A9 FE0F
            261D 1F3FF                                | 261D 1F3FF
            263A                                      | 263A FE0F
            231A FE0F                                 | 231A
            1F1E9 1F1EA                               | 1F1E9 1F1EA
            0031 FE0F 20E3                            | 0031 FE0F 20E3
            0031 20E3                                 | 0031 FE0F 20E3
            0023 FE0F 20E3                            | 0023 FE0F 20E3
            002A 20E3                                 | 002A FE0F 20E3
            1F468 200D 1F469 200D 1F467 200D 1F466    | 1F468 200D 1F469 200D 1F467 200D 1F466
            1F468 1F3FB 200D 2764 200D 1F48B 200D 1F468 1F3FF | 1F468 1F3FB 200D 2764 FE0F 200D 1F48B 200D 1F468 1F3FF
            2764 200D 1F525                           | 2764 FE0F 200D 1F525
            1F3F3 200D 1F308                          | 1F3F3 FE0F 200D 1F308
            1F3F4 200D 2620                           | 1F3F4 200D 2620 FE0F
            1F441 200D 1F5E8                          | 1F441 FE0F 200D 1F5E8 FE0F
            1F575 1F3FD 200D 2642                     | 1F575 1F3FD 200D 2642 FE0F
            1F575 FE0F 200D 2642 FE0F                 | 1F575 FE0F 200D 2642 FE0F
            1F9D1 200D 1F9B0                          | 1F9D1 200D 1F9B0
            1F6B6 200D 2640 200D 27A1                 | 1F6B6 200D 2640 FE0F 200D 27A1 FE0F
            1F3F4 E0067 E0062 E0065 E006E E0067 E007F | 1F3F4 E0067 E0062 E0065 E006E E0067 E007F
            1FAE9                                     | 1FAE9
            1FAEA                                     | 1FAEA
            """)
    void isOneEmojiHoweverItIsTyped(String typed, String spelt) {
        assertEquals(text(spelt), new Emoji(text(typed)).value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0061                        | a letter
            0031                        | a digit is only the start of a keycap
            0031 FE0F                   | and still not one
            0023                        | a number sign
            1F44D 1F44D                 | two emoji
            1F44D 0020                  | an emoji and a space
            0020 1F44D                  | a space and an emoji
            1F1E9                       | half a flag
            1F1E9 1F1EA 1F1EB           | a flag and a half
            1F3FD                       | a skin tone by itself
            1F9B0                       | hair by itself
            1F600 1F3FD                 | a skin tone on what has no skin
            1F44D 1F3FD 1F3FD           | two skin tones
            1F44D FE0F 1F3FD            | a skin tone behind a selector
            200D                        | a joiner by itself
            1F468 200D                  | a joiner that joins nothing
            1F468 200D 0041             | a joiner that joins a letter
            1F468 200D 0031 FE0F 20E3   | a joiner that joins a keycap
            1F468 200D 1F1E9 1F1EA      | a joiner that joins a flag
            FE0F                        | a selector by itself
            2764 FE0F FE0F              | two selectors
            0031 20E3 FE0F              | a selector behind a keycap
            20E3                        | a keycap by itself
            1F3F4 E0067 E0062 E0065     | tags without an end
            1F3F4 E007F                 | an end without tags
            1F600 E0067 E0062 E0065 E007F | tags on something else
            1F3F4 E0067 E0062 E0065 E006E E0067 E0067 E0067 E0067 E007F | more tags than a country has
            1F468 200D 1F468 200D 1F468 200D 1F468 200D 1F468 200D 1F468 200D 1F468 | more than any font joins
            1F44D 0301                  | an accent
            2603 20E0                   | an enclosing mark
            D83D                        | half a surrogate pair
            """)
    void isNotExactlyOneEmoji(String typed, String why) {
        var refused = assertThrows(Refused.class, () -> new Emoji(text(typed)), why);
        assertInstanceOf(Refusal.EmojiInvalid.class, refused.refusal());
    }

    @ParameterizedTest
    @CsvSource({"''", "' '"})
    void nothingIsNoEmoji(String typed) {
        assertThrows(Refused.class, () -> new Emoji(typed));
    }

    private static String text(String codePoints) {
        var text = new StringBuilder();
        for (var one : codePoints.split(" ", -1)) {
            text.appendCodePoint(Integer.parseInt(one, 16));
        }
        return text.toString();
    }
}
