package org.symbolon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.symbolon.kernel.Language;
import org.symbolon.platform.language.Messages;
import org.symbolon.search.Facet;
import org.symbolon.search.Sort;

/** The catalogues say the same things in six languages, and all that the pages ask for. */
class MessagesTest {
  /** Not the fields of forms, which say whether they are required. */
  private static final Pattern USED =
      Pattern.compile("\\btext\\(\\s*\"([a-zA-Z.]+[a-zA-Z])\"(?!,\\s*(?:true|false)\\b)");

  private static final Pattern EITHER =
      Pattern.compile("\\? \"([a-z]+\\.[a-zA-Z.]+)\" : \"([a-z]+\\.[a-zA-Z.]+)\"");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKeyExistsWithTheSameArguments(Language language) {
    var english = Messages.catalogue(Language.EN);
    var own = Messages.catalogue(language);
    assertThat(own.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    english.forEach((key, pattern) -> {
      assertThat(own.get(key)).as(key).isNotBlank();
      assertThat(arguments(own.get(key))).as(key).isEqualTo(arguments(pattern));
    });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void pluralsHaveEveryFormOfTheLanguage(Language language) {
    var forms = PluralRules.forLocale(language.locale()).getKeywords();
    Messages.catalogue(language)
        .forEach((key, pattern) -> {
          if (pattern.contains("plural,")) {
            assertThat(selectors(pattern)).as(key).containsAll(forms);
          }
        });
  }

  @Test
  void countsReadAsPeopleWriteThem() {
    var messages = Messages.load();
    var russian = messages.in(Language.RU);
    assertThat(russian.text("total.technologies", "count", 21)).isEqualTo("21 технология");
    assertThat(russian.text("total.technologies", "count", 22)).isEqualTo("22 технологии");
    assertThat(russian.text("total.technologies", "count", 25)).isEqualTo("25 технологий");
    var english = messages.in(Language.EN);
    assertThat(english.text("total.all", "count", 1_234)).isEqualTo("1,234 technologies and needs");
    assertThat(english.text("total.needs", "count", 0)).isEqualTo("No needs");
    assertThat(messages.in(Language.AR).text("total.needs", "count", 2)).isEqualTo("احتياجان");
    assertThat(messages.in(Language.AR).number(1_234)).isEqualTo("1,234");
  }

  @Test
  void whatThePagesAskForIsThere() throws IOException {
    var english = Messages.catalogue(Language.EN).keySet();
    var used = new TreeSet<String>();
    for (var root : Set.of(Path.of("frontend/templates"), Path.of("src/main/java"))) {
      try (var files = Files.walk(root)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var text = Files.readString(file);
          if (file.toString().endsWith(".jte")
              || file.toString().contains("View")
              || file.toString().endsWith("Pages.java")) {
            USED.matcher(text).results().forEach(found -> used.add(found.group(1)));
            EITHER
                .matcher(text)
                .results()
                .forEach(found -> used.addAll(Set.of(found.group(1), found.group(2))));
          }
        }
      }
    }
    for (var facet : Facet.values()) {
      used.add("facet." + facet.parameter());
    }
    for (var sort : Sort.values()) {
      used.add("sort." + sort.parameter());
    }
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(english).containsAll(used);
  }

  private static Set<String> arguments(String pattern) {
    return parts(pattern, MessagePattern.Part.Type.ARG_NAME);
  }

  private static Set<String> selectors(String pattern) {
    return parts(pattern, MessagePattern.Part.Type.ARG_SELECTOR);
  }

  private static Set<String> parts(String pattern, MessagePattern.Part.Type type) {
    var parsed = new MessagePattern(pattern);
    var found = new TreeSet<String>();
    for (var i = 0; i < parsed.countParts(); i++) {
      if (parsed.getPartType(i) == type) {
        found.add(parsed.getSubstring(parsed.getPart(i)));
      }
    }
    return found.stream().collect(Collectors.toUnmodifiableSet());
  }
}
