package org.praxiscms.web.outside;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of our ways; found through {@code META-INF/services}. */
public class PraxisTests implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, PraxisOnMicro.class);
        builder.override(DeploymentScenarioGenerator.class, AnnotationDeploymentScenarioGenerator.class, RealWar.class);
    }
}
