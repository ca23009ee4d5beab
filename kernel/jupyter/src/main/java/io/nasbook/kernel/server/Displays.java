package io.nasbook.kernel.server;

import io.nasbook.display.FrontEnd;
import io.nasbook.display.MimeBundle;
import io.nasbook.kernel.output.Batches;
import io.nasbook.kernel.output.Writers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Publishes what cells display. */
record Displays(Outbox outbox, Batches batches, Writers writers) implements FrontEnd {

  /** A bundle as the protocol writes it. */
  static Map<String, Object> content(MimeBundle bundle) {
    return Map.of("data", bundle.data(), "metadata", bundle.metadata());
  }

  @Override
  public void show(String id, MimeBundle bundle) {
    publish("display_data", id, bundle);
  }

  @Override
  public void update(String id, MimeBundle bundle) {
    publish("update_display_data", id, bundle);
  }

  @Override
  public void clear(boolean wait) {
    batches.flush();
    outbox.publish(writers.current(), "clear_output", Map.of("wait", wait));
  }

  private void publish(String type, String id, MimeBundle bundle) {
    batches.flush();
    Map<String, Object> content = new LinkedHashMap<>(content(bundle));
    content.put("transient", Map.of("display_id", id));
    outbox.publish(writers.current(), type, content);
  }
}
