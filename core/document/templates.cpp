#include "core/document/templates.h"

#include "core/model/seeded_rows.h"

namespace Credwright {

Design newDesign(DesignTemplate which, const QString &language)
{
    Design design;
    design.id = QUuid::createUuid();
    design.identity.language = language;
    design.identity.currency = QStringLiteral("EUR");
    if (which == DesignTemplate::StandAlone) {
        design.type.approach = Approach::StandAlone;
        design.purpose.basis = PurposeBasis::Need;
        Track track;
        track.id = QUuid::createUuid();
        track.name = labelOf(TrackKind::WithAssessment);
        track.kind = TrackKind::WithAssessment;
        track.awardsCredits = Answer::Yes;
        design.tracks = {track};
        Edition edition;
        edition.id = QUuid::createUuid();
        design.editions = {edition};
    }
    return withSeededRows(design);
}

} // namespace Credwright
