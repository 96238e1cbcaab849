#include "core/exchange/catalogue/catalogue_words.h"

#include "core/guide/vocabulary.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

CatalogueWords::CatalogueWords(const QString &language) : m_language(u"en"_s), m_locale(QLocale::English, QLocale::UnitedKingdom)
{
    if (language.isEmpty() || language == m_language) {
        return;
    }
    auto translator = std::make_shared<QTranslator>();
    if (translator->load(u":/credwright/i18n/credwright_"_s + language) && !translator->isEmpty()) {
        m_translator = translator;
        m_language = language;
        m_locale = QLocale(language);
    }
}

QString CatalogueWords::of(const TextId &text) const
{
    if (text.isEmpty()) {
        return {};
    }
    const QString translated = m_translator ? m_translator->translate(text.context, text.source) : QString();
    return translated.isEmpty() ? QString::fromUtf8(text.source) : translated;
}

QString CatalogueWords::count(qint64 n, const char *one, const char *many) const
{
    QString text = m_translator ? m_translator->translate("Catalogue", many, nullptr, static_cast<int>(n)) : QString();
    if (text.isEmpty()) {
        text = QString::fromUtf8(n == 1 ? one : many);
    }
    return text.replace("%n"_L1, m_locale.toString(n));
}

QString CatalogueWords::entry(QLatin1StringView vocabulary, const QString &code) const
{
    const QString name = termName(vocabulary, code);
    return name.isEmpty() ? code : name;
}

} // namespace Credwright
