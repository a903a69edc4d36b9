package dev.revela.photo;

import java.util.regex.Pattern;

/**
 * A glob over object keys: {@code *} is any run of characters but {@code /}, {@code **} any run at
 * all, {@code ?} one character but {@code /}; a leading {@code **}{@code /} also matches no folder.
 */
public record KeyPattern(String glob, Pattern regex) {

  public static KeyPattern of(String glob) {
    return new KeyPattern(glob, Pattern.compile(regexOf(glob), Pattern.DOTALL));
  }

  public boolean matches(String key) {
    return regex.matcher(key).matches();
  }

  private static String regexOf(String glob) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < glob.length()) {
      if (glob.startsWith("**/", at)) {
        regex.append("(?:.*/)?");
        at += 3;
      } else if (glob.startsWith("**", at)) {
        regex.append(".*");
        at += 2;
      } else {
        char c = glob.charAt(at++);
        regex.append(
            switch (c) {
              case '*' -> "[^/]*";
              case '?' -> "[^/]";
              default -> Pattern.quote(String.valueOf(c));
            });
      }
    }
    return regex.toString();
  }
}
