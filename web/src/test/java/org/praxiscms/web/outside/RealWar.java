package org.praxiscms.web.outside;

import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What every test in the container runs against: the WAR that Maven built, with the tests added.
 *
 * <p>In the place of Arquillian's {@code @Deployment} methods, so that no test class needs one.
 */
public class RealWar implements DeploymentScenarioGenerator {
    private boolean built;

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
        // PraxisOnMicro takes only the first: the later ones need a name and no content.
        var war = built ? ShrinkWrap.create(WebArchive.class, "ROOT.war") : withTests();
        built = true;
        return List.of(new DeploymentDescription("praxis", war).shouldBeTestable(true));
    }

    private static WebArchive withTests() {
        var tests = ShrinkWrap.create(GenericArchive.class)
                .as(ExplodedImporter.class)
                .importDirectory("target/test-classes")
                .as(GenericArchive.class);
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/ROOT.war"))
                .as(WebArchive.class)
                // What belongs to this side of the wire would not load in the server.
                .merge(tests, "WEB-INF/classes", Filters.exclude(".*/(outside|launcher|browser|META-INF/services)/.*"))
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
