package io.nasbook.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nasbook.display.Display;
import io.nasbook.display.FrontEnd;
import io.nasbook.display.LiveDisplay;
import io.nasbook.display.MimeBundle;
import io.nasbook.display.Renderers;
import io.nasbook.net.train.Moment;
import io.nasbook.net.train.TrainingStep;
import io.nasbook.net.train.TrainingStep.Score;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingChartTest {

  private final List<MimeBundle> shown = new ArrayList<>();

  TrainingChartTest() {
    Display.attach(new Recorder(), Renderers.of(getClass().getClassLoader()));
  }

  @Test
  void theFirstStepIsShownAtOnceAndTheLastAtTheEnd() {
    TrainingChart chart = TrainingChart.live();
    for (int step = 0; step < 1000; step++) {
      chart.stepDone(step(step, new Score(1 - step / 2000.0, 0.5 + step / 4000.0)));
    }
    LiveDisplay.closeAll();

    assertThat(shown).hasSizeBetween(2, 20);
    assertThat(shown.getFirst().data().get("text/plain").toString()).contains("step 1 of 1,000");
    assertThat(shown.getLast().data()).containsKey("application/vnd.vegalite.v5+json");
    assertThat(shown.getLast().data().get("text/plain").toString())
        .contains("step 1,000 of 1,000", "largest: 168 points", "smallest: 168 points");
  }

  @Test
  void oneNetworkAloneIsOneLine() {
    TrainingChart chart = TrainingChart.live();
    Score score = new Score(0.5, 0.75);
    chart.stepDone(new TrainingStep(new Moment(0, 0, 0.1, 96), 10, score, score, 1));

    assertThat(shown.getLast().data().get("text/plain").toString())
        .contains("network: 1 point, x 1, y 75")
        .doesNotContain("smallest");
  }

  private static TrainingStep step(int step, Score largest) {
    return new TrainingStep(new Moment(step, 0, 0.1, 96), 1000, largest, new Score(0.7, 0.5), 0.2);
  }

  private final class Recorder implements FrontEnd {

    @Override
    public void show(String id, MimeBundle bundle) {
      shown.add(bundle);
    }

    @Override
    public void update(String id, MimeBundle bundle) {
      shown.add(bundle);
    }

    @Override
    public void clear(boolean wait) {}
  }
}
