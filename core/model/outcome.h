#pragma once

#include "core/fields/field.h"

#include <QString>
#include <QUuid>

namespace Credwright {

/// Shown as knowledge, skill, competence; competence is the EQF's responsibility and autonomy.
enum class Domain { Unset, Knowledge, Skill, Competence };
/// Cognitive processes of the revised Bloom taxonomy.
enum class Taxonomy { Unset, Remember, Understand, Apply, Analyse, Evaluate, Create };

/// What a learner can do after the course.
struct Outcome
{
    QUuid id;
    LocalizedText statement;
    Domain domain = Domain::Unset;
    std::optional<Count> level;
    Taxonomy taxonomy = Taxonomy::Unset;
    LocalizedText plain; ///< For readers outside higher education.

    bool operator==(const Outcome &) const = default;
};

template<>
std::span<const Choice> choicesOf<Domain>();
template<>
std::span<const Choice> choicesOf<Taxonomy>();

template<>
std::span<const Field<Outcome>> fieldsOf<Outcome>();

} // namespace Credwright
