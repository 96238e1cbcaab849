#pragma once

#include "core/fields/text_id.h"

#include <QLatin1StringView>

/// Where rules come from: what is shown as the source, and the section of the guide that a click opens.
namespace Credwright::Source {

using namespace Qt::Literals::StringLiterals;

struct Origin
{
    TextId text;
    QLatin1StringView section = {};
};

#define CREDWRIGHT_SOURCE(text) \
    TextId \
    { \
        "Source", QT_TRANSLATE_NOOP("Source", text) \
    }
inline constexpr Origin institution{CREDWRIGHT_SOURCE("Guide, Institutional implementation of micro-credentials"), "institution"_L1};
inline constexpr Origin labourMarket{CREDWRIGHT_SOURCE("Guide, Align the course with the needs of the labour market"), "labour-market"_L1};
inline constexpr Origin types{CREDWRIGHT_SOURCE("Guide, Types of micro-credentials"), "types"_L1};
inline constexpr Origin size{CREDWRIGHT_SOURCE("Guide, Size of a micro-credential"), "size"_L1};
inline constexpr Origin objective{CREDWRIGHT_SOURCE("Guide, Articulate the overall learning objective of the micro-credential"), "articulate-objective"_L1};
inline constexpr Origin addedValue{CREDWRIGHT_SOURCE("Guide, Added value of offering micro-credentials"), "added-value"_L1};
inline constexpr Origin level{CREDWRIGHT_SOURCE("Guide, Assign a Qualifications Framework level"), "level"_L1};
inline constexpr Origin audience{CREDWRIGHT_SOURCE("Guide, Identify the target audience"), "audience"_L1};
inline constexpr Origin admission{CREDWRIGHT_SOURCE("Guide, Admission"), "admission"_L1};
inline constexpr Origin registration{CREDWRIGHT_SOURCE("Guide, Registration and enrolment"), "registration"_L1};
inline constexpr Origin support{CREDWRIGHT_SOURCE("Guide, Student support"), "support"_L1};
inline constexpr Origin communication{CREDWRIGHT_SOURCE("Guide, Communication & marketing strategy"), "communication"_L1};
inline constexpr Origin jointAward{CREDWRIGHT_SOURCE("Guide, Certification and Admission"), "certification"_L1};
inline constexpr Origin portability{CREDWRIGHT_SOURCE("Guide, Certification; Council Recommendation 2022/C 243/02, portability"), "certification"_L1};
inline constexpr Origin lifespan{CREDWRIGHT_SOURCE("Guide, Define the lifespan of the micro-credential"), "lifespan"_L1};
inline constexpr Origin stackability{CREDWRIGHT_SOURCE("Guide, Stackability"), "stackability"_L1};
inline constexpr Origin assessment{CREDWRIGHT_SOURCE("Guide, Assessment"), "assessment"_L1};
inline constexpr Origin onlineExams{CREDWRIGHT_SOURCE("Guide, On-site vs. online exams"), "exams"_L1};
inline constexpr Origin timeframe{CREDWRIGHT_SOURCE("Guide, Assessment, Timeframe"), "timeframe"_L1};
inline constexpr Origin integrity{CREDWRIGHT_SOURCE("Guide, Assessment, Ensuring quality and integrity"), "integrity"_L1};
inline constexpr Origin workload{CREDWRIGHT_SOURCE("Guide, Workload and engagement"), "workload"_L1};
inline constexpr Origin focus{CREDWRIGHT_SOURCE("Guide, Flexibility and focus"), "flexibility-focus"_L1};
inline constexpr Origin backgrounds{CREDWRIGHT_SOURCE("Guide, Account for diverse needs and backgrounds"), "diverse-needs"_L1};
inline constexpr Origin verifiable{
    CREDWRIGHT_SOURCE("Guide, Assessment; Council Recommendation 2022/C 243/02, definition of a micro-credential"), "assessment"_L1};
inline constexpr Origin quality{CREDWRIGHT_SOURCE("Guide, Quality assurance"), "quality"_L1};
inline constexpr Origin income{CREDWRIGHT_SOURCE("Guide, Sustainable income opportunities"), "income"_L1};
inline constexpr Origin tuitionFees{CREDWRIGHT_SOURCE("Guide, Tuition fees"), "fees"_L1};
inline constexpr Origin expenses{CREDWRIGHT_SOURCE("Guide, Expenses: calculate the full costs of the micro-credential"), "expenses"_L1};
inline constexpr Origin funding{CREDWRIGHT_SOURCE("Guide, Funding opportunities"), "funding"_L1};
inline constexpr Origin partnerships{CREDWRIGHT_SOURCE("Guide, Partnerships"), "partnerships"_L1};
inline constexpr Origin certification{CREDWRIGHT_SOURCE("Council Recommendation 2022/C 243/02, Annex I; guide, Certification"), "certification"_L1};
inline constexpr Origin ects{CREDWRIGHT_SOURCE("ECTS Users’ Guide; the country’s own rule"), "size"_L1};
inline constexpr Origin ectsUsersGuide{CREDWRIGHT_SOURCE("ECTS Users’ Guide"), "workload"_L1};
inline constexpr Origin nationalSize{CREDWRIGHT_SOURCE("Guide, Size of a micro-credential; the country’s own rule"), "size"_L1};
inline constexpr Origin outcomeWriting{
    CREDWRIGHT_SOURCE("Guide, Define clear learning outcomes; Cedefop, Defining, writing and applying learning outcomes"), "define-outcomes"_L1};
inline constexpr Origin consistency{CREDWRIGHT_SOURCE("Guide, Ensure consistency and comparability"), "consistency"_L1};
inline constexpr Origin annexTwo{CREDWRIGHT_SOURCE("European Qualifications Framework, Annex II"), "level"_L1};
inline constexpr Origin constructiveAlignment{CREDWRIGHT_SOURCE("Constructive alignment (Biggs); guide, Define clear learning outcomes"), "define-outcomes"_L1};
inline constexpr Origin rulePack{CREDWRIGHT_SOURCE("Rule pack of the institution"), {}};
inline constexpr Origin practice{CREDWRIGHT_SOURCE("Good practice; the threshold is this product’s own"), {}};
#undef CREDWRIGHT_SOURCE

} // namespace Credwright::Source
