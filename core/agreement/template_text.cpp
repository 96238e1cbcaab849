#include "core/agreement/template_text.h"

#include <array>
#include <QRegularExpression>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestHeading = 60;

struct Keyword
{
    QLatin1StringView word; ///< Lower-case; the beginning of a word.
    ElementKind element;
};

/// The more particular words come first: "certificate of the micro-credential" is about the certificate.
constexpr auto keywords = std::to_array<Keyword>({
    {"new partner"_L1, ElementKind::NewPartners},
    {"admission of"_L1, ElementKind::NewPartners},
    {"accession"_L1, ElementKind::NewPartners},
    {"intellectual property"_L1, ElementKind::IntellectualProperty},
    {"exclusiv"_L1, ElementKind::Exclusivity},
    {"gdpr"_L1, ElementKind::DataProtection},
    {"personal data"_L1, ElementKind::DataProtection},
    {"data protection"_L1, ElementKind::DataProtection},
    {"applicable law"_L1, ElementKind::Law},
    {"governing law"_L1, ElementKind::Law},
    {"dispute"_L1, ElementKind::Law},
    {"terminat"_L1, ElementKind::Term},
    {"duration of the agreement"_L1, ElementKind::Term},
    {"term"_L1, ElementKind::Term},
    {"certificate"_L1, ElementKind::Certificate},
    {"ects"_L1, ElementKind::EctsRecognition},
    {"recognition"_L1, ElementKind::EctsRecognition},
    {"financ"_L1, ElementKind::FinancialModel},
    {"fees"_L1, ElementKind::FinancialModel},
    {"marketing"_L1, ElementKind::Marketing},
    {"publicity"_L1, ElementKind::Marketing},
    {"branding"_L1, ElementKind::Marketing},
    {"logo"_L1, ElementKind::Marketing},
    {"governance"_L1, ElementKind::Governance},
    {"management committee"_L1, ElementKind::Governance},
    {"obligation"_L1, ElementKind::Obligations},
    {"responsibilit"_L1, ElementKind::Obligations},
    {"micro-credential"_L1, ElementKind::MicroCredential},
    {"course description"_L1, ElementKind::MicroCredential},
});

/// A short line without the point of a sentence. An article's own number in front makes a line with one a heading as well.
bool isHeading(const QString &line)
{
    static const QRegularExpression numbered(u"^(#+\\s|(article|section|clause)\\s+\\w+|\\d{1,2}[.)]?\\s+\\p{Lu})"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return !line.isEmpty() && line.size() <= longestHeading && (numbered.match(line).hasMatch() || !QStringView(u".;:,").contains(line.back()));
}

ElementKind elementOf(const QString &heading)
{
    const QString lower = heading.toLower();
    for (const Keyword &keyword : keywords) {
        const qsizetype at = lower.indexOf(keyword.word);
        if (at == 0 || (at > 0 && !lower.at(at - 1).isLetter())) {
            return keyword.element;
        }
    }
    return ElementKind::Unset;
}

} // namespace

QHash<ElementKind, QString> elementsIn(const QString &templateText)
{
    QHash<ElementKind, QString> texts;
    ElementKind current = ElementKind::Unset;
    static const QRegularExpression anotherArticle(u"^(#+\\s|(article|section|clause)\\s+\\w+)"_s, QRegularExpression::CaseInsensitiveOption);
    for (const QString &raw : templateText.split(u'\n')) {
        const QString line = raw.trimmed();
        const ElementKind named = isHeading(line) ? elementOf(line) : ElementKind::Unset;
        if (named != ElementKind::Unset || anotherArticle.match(line).hasMatch()) {
            current = named;
        } else if (current != ElementKind::Unset && (!line.isEmpty() || texts.contains(current))) {
            texts[current] += line + u'\n';
        }
    }
    for (QString &text : texts) {
        text = text.trimmed();
    }
    texts.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
    return texts;
}

} // namespace Credwright
