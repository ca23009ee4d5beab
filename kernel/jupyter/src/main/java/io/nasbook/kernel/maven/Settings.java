package io.nasbook.kernel.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.RepositorySystemSession.SessionBuilder;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.AuthenticationSelector;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.ProxySelector;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.eclipse.aether.util.repository.JreProxySelector;

/**
 * What the user's {@code settings.xml} says: local repository, mirrors, proxies, passwords,
 * offline.
 *
 * @param settings the settings
 */
record Settings(org.apache.maven.settings.Settings settings) {

  /** Those of a file; the defaults if there is none. */
  static Settings read(Path file) {
    var request = new DefaultSettingsBuildingRequest();
    request.setUserSettingsFile(file.toFile());
    request.setSystemProperties(System.getProperties());
    try {
      var builder = new DefaultSettingsBuilderFactory().newInstance();
      return new Settings(builder.build(request).getEffectiveSettings());
    } catch (SettingsBuildingException broken) {
      throw new MavenException(sentence(file, broken), broken);
    }
  }

  /** Says where, but not what stands there: settings hold passwords. */
  private static String sentence(Path file, SettingsBuildingException broken) {
    return broken.getProblems().stream()
        .filter(problem -> problem.getLineNumber() > 0)
        .findFirst()
        .map(problem -> "%s is broken in line %d".formatted(file, problem.getLineNumber()))
        .orElse(file + " is broken");
  }

  /** The local repository: a system property, the settings, or {@code ~/.m2/repository}. */
  Path localRepository() {
    String configured =
        Optional.ofNullable(settings.getLocalRepository())
            .orElseGet(() -> userFolder().resolve("repository").toString());
    return Path.of(System.getProperty("maven.repo.local", configured));
  }

  static Path userFolder() {
    return Path.of(System.getProperty("user.home"), ".m2");
  }

  boolean offline() {
    return settings.isOffline();
  }

  void apply(SessionBuilder session) {
    session.setMirrorSelector(mirrors());
    session.setProxySelector(proxies());
    session.setAuthenticationSelector(passwords());
  }

  private DefaultMirrorSelector mirrors() {
    DefaultMirrorSelector selector = new DefaultMirrorSelector();
    for (Mirror mirror : settings.getMirrors()) {
      selector.add(
          mirror.getId(),
          FileUrls.plain(mirror.getUrl()),
          mirror.getLayout(),
          false,
          mirror.isBlocked(),
          mirror.getMirrorOf(),
          mirror.getMirrorOfLayouts());
    }
    return selector;
  }

  private ProxySelector proxies() {
    List<org.apache.maven.settings.Proxy> active =
        settings.getProxies().stream().filter(org.apache.maven.settings.Proxy::isActive).toList();
    if (active.isEmpty()) {
      return new JreProxySelector();
    }
    DefaultProxySelector selector = new DefaultProxySelector();
    active.forEach(p -> selector.add(proxy(p), p.getNonProxyHosts()));
    return selector;
  }

  private static Proxy proxy(org.apache.maven.settings.Proxy proxy) {
    Authentication password = password(proxy.getUsername(), proxy.getPassword());
    return new Proxy(proxy.getProtocol(), proxy.getHost(), proxy.getPort(), password);
  }

  private AuthenticationSelector passwords() {
    DefaultAuthenticationSelector selector = new DefaultAuthenticationSelector();
    settings
        .getServers()
        .forEach(s -> selector.add(s.getId(), password(s.getUsername(), s.getPassword())));
    return selector;
  }

  private static Authentication password(String user, String password) {
    return new AuthenticationBuilder().addUsername(user).addPassword(password).build();
  }
}
