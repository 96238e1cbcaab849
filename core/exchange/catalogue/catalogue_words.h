#pragma once

#include "core/fields/choice.h"
#include "core/fields/text_id.h"

#include <memory>
#include <QLocale>
#include <QString>
#include <QTranslator>

namespace Credwright {

/// The words that a description adds to the designer's, in the language of the description whatever the interface speaks.
/// Where there is no translation into that language they are English, and language() says so.
class CatalogueWords
{
public:
    explicit CatalogueWords(const QString &language);

    QString language() const { return m_language; }
    const QLocale &locale() const { return m_locale; }
    /// A text of the context "Catalogue".
    QString operator()(const char *source) const { return of({"Catalogue", source}); }
    /// A text with %n: `one` for a single thing, `many` else; translations are of `many` and know more forms.
    QString count(qint64 n, const char *one, const char *many) const;
    QString of(const TextId &text) const;
    template<typename E>
    QString label(E value) const
    {
        const auto index = static_cast<std::size_t>(value);
        return index == 0 || index > choicesOf<E>().size() ? QString() : of(choicesOf<E>()[index - 1].label);
    }
    /// The name of an entry of a vocabulary ("countries", "languages", "isced_f"); the code itself when it is unknown.
    QString entry(QLatin1StringView vocabulary, const QString &code) const;

private:
    std::shared_ptr<QTranslator> m_translator; ///< Null: the words are the English sources.
    QString m_language;
    QLocale m_locale;
};

} // namespace Credwright
