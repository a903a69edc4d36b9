package dev.revela.photo;

import java.util.regex.Pattern;

/**
 * A glob over object keys: {@code *} is any run of characters but {@code /}, {@code **} any run at
 * all, {@code ?} one character but {@code /}. A folder {@code **}{@code /} also stands for no
 * folder. Two patterns with one glob are equal.
 */
public record KeyPattern(String glob, Pattern regex) {
  private static final Pattern EVERYTHING = Pattern.compile("(?:\\*\\*/)*\\*\\*|(?:\\*\\*/)+\\*");

  public static KeyPattern of(String glob) {
    return new KeyPattern(glob, Pattern.compile(regexOf(glob), Pattern.DOTALL));
  }

  public boolean matches(String key) {
    return regex.matcher(key).matches();
  }

  /** Whether there is no key that it does not match. */
  public boolean matchesEverything() {
    return EVERYTHING.matcher(glob).matches();
  }

  /** A {@link Pattern} is equal to nothing but itself, so the glob alone decides. */
  @Override
  public boolean equals(Object other) {
    return other instanceof KeyPattern pattern && pattern.glob.equals(glob);
  }

  @Override
  public int hashCode() {
    return glob.hashCode();
  }

  private static String regexOf(String glob) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < glob.length()) {
      boolean folderStart = at == 0 || glob.charAt(at - 1) == '/';
      if (folderStart && glob.startsWith("**/", at)) {
        regex.append("(?:.*/)?");
        at += 3;
      } else if (glob.startsWith("**", at)) {
        regex.append(".*");
        at += 2;
      } else {
        // By code point: a regex does not match the halves of a surrogate pair one by one.
        int c = glob.codePointAt(at);
        regex.append(
            switch (c) {
              case '*' -> "[^/]*";
              case '?' -> "[^/]";
              default -> Pattern.quote(Character.toString(c));
            });
        at += Character.charCount(c);
      }
    }
    return regex.toString();
  }
}
