package io.nasbook.kernel.maven;

import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.RepositorySystemSession.SessionBuilder;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;

/**
 * Makes the sessions in which the resolver works.
 *
 * @param system the resolver
 * @param settings the user's settings
 */
record Sessions(RepositorySystem system, Settings settings) {

  private static final int CONNECT_MILLIS = 10_000;
  private static final int REQUEST_MILLIS = 30_000;

  /** Sees what is in the local repository, from whatever repository it once came. */
  CloseableSession offline() {
    return base("simple").setOffline(true).build();
  }

  CloseableSession online(Transfers transfers) {
    return base("default")
        .setOffline(settings.offline())
        .setChecksumPolicy(RepositoryPolicy.CHECKSUM_POLICY_FAIL)
        .setTransferListener(transfers)
        .build();
  }

  /** Sees a POM file besides what is in the repositories. */
  CloseableSession reading(PomFile pom, Transfers transfers) {
    return base("default")
        .setOffline(settings.offline())
        .setTransferListener(transfers)
        .setWorkspaceReader(pom)
        .build();
  }

  private SessionBuilder base(String layout) {
    SessionBuilder session = new SessionBuilderSupplier(system).get();
    session.withLocalRepositories(new LocalRepository(settings.localRepository(), layout));
    session.setSystemProperties(System.getProperties());
    session.setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(false, false));
    session.setConfigProperty("aether.transport.http.connectTimeout", CONNECT_MILLIS);
    session.setConfigProperty("aether.transport.http.requestTimeout", REQUEST_MILLIS);
    settings.apply(session);
    return session;
  }
}
