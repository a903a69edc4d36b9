package dev.revela.imaging;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/**
 * What any {@link ImageEngine} must do, so that one can stand in for another: a test class of each
 * engine extends this one. Pixels are compared with tolerances, sizes and places are exact.
 */
public abstract class ImageEngineContract
    implements OrientationContract,
        GeometryContract,
        ColorContract,
        TransparencyContract,
        OutputContract,
        FirstFrameContract,
        DevelopContract,
        DamageContract,
        JpegOddityContract,
        MutationContract,
        SpliceContract,
        RealPhotoContract,
        FormatContract,
        ByteLimitContract,
        LinearLightContract,
        SharpenContract,
        MetadataContract,
        AnimationContract,
        WideGamutContract,
        SourceColorContract,
        ContentGravityContract,
        OddSizeContract,
        AlphaContract,
        SwatchContract,
        FaultContract,
        DeadlineContract {

  @TempDir private Path directory = Path.of("");

  protected abstract ImageEngine engine();

  @Override
  public Darkroom darkroom() {
    return new Darkroom(engine(), directory);
  }
}
