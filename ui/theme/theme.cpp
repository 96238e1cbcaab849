#include "ui/theme/theme.h"

#include "ui/theme/text_style.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QWidget>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double pointsPerPixel = 0.75; ///< At 96 dpi, where the sizes are drawn.
constexpr double usualPointSize = 11;   ///< The largest that a desktop ships with; above it somebody asked for larger text.

} // namespace

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

QColor Theme::color(Token token)
{
    return colorIn(token, instance().m_dark);
}

int Theme::px(int pixels)
{
    return qRound(pixels * instance().m_factor * instance().m_systemFactor);
}

QFont Theme::font(FontRole role)
{
    struct Spec
    {
        double pixels;
        bool bold;
    };
    static constexpr Spec specs[] = {
        {13, false}, {13, true}, {20, true}, {24, true}, {16, true}, {14, true}, {12.5, false}, {12, true}, {12, false}, {11.5, false}, {11, true}};
    const Theme &theme = instance();
    QFont font = theme.m_base;
    font.setPointSizeF(specs[role].pixels * pointsPerPixel * theme.m_factor * theme.m_systemFactor);
    font.setWeight(specs[role].bold ? QFont::DemiBold : QFont::Normal);
    if (role == RailGroupFont) {
        font.setLetterSpacing(QFont::PercentageSpacing, 106);
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

void Theme::setFont(QWidget *widget, FontRole role)
{
    widget->setFont(font(role));
    connect(&instance(), &Theme::changed, widget, [widget, role] { widget->setFont(font(role)); });
}

void Theme::apply(QApplication &application)
{
    m_application = &application;
    m_base = QApplication::font();
    m_systemFactor = std::clamp(m_base.pointSizeF() / usualPointSize, 1.0, 2.0);
    m_systemDark = systemIsDark();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        m_systemDark = systemIsDark();
        refresh();
    });
#endif
    QApplication::setStyle(new TextStyle);
    application.installEventFilter(this);
    refresh();
}

/// Asks what the desktop would give without ours: an application palette once set hides later changes of the desktop.
bool Theme::systemIsDark() const
{
    if (m_desktopPreference != Scheme::System) {
        return m_desktopPreference == Scheme::Dark;
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown) {
        return scheme == Qt::ColorScheme::Dark;
    }
#endif
    QApplication::setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && !m_refreshing) {
        const QScopedValueRollback guard(m_refreshing, true);
        m_systemDark = systemIsDark();
        refresh();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::setScheme(Scheme scheme)
{
    if (m_scheme != scheme) {
        m_scheme = scheme;
        refresh();
    }
}

void Theme::setDesktopPreference(Scheme preference)
{
    if (m_desktopPreference == preference) {
        return;
    }
    m_desktopPreference = preference;
    const bool wasDark = m_systemDark;
    m_systemDark = systemIsDark();
    if (m_systemDark != wasDark || preference == Scheme::System) { // Asking the palette has taken ours away.
        refresh();
    }
}

void Theme::setTextFactor(double factor)
{
    const double wanted = std::clamp(factor, 1.0, 2.0);
    if (!qFuzzyCompare(wanted, m_factor)) {
        m_factor = wanted;
        refresh();
    }
}

void Theme::refresh()
{
    m_dark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_systemDark);
    if (!m_application) {
        return;
    }
    QApplication::setPalette(palette());
    QApplication::setFont(font(BodyFont));
    m_application->setStyleSheet(styleSheet());
    Q_EMIT changed();
}

/// resources/theme/credwright.qss: @name is a colour, @scheme is "light" or "dark", 12sp a size in pixels and 12fp a size of type,
/// both given at 100 %.
QString Theme::styleSheet() const
{
    QFile file(u":/credwright/theme/credwright.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString source = QString::fromUtf8(file.readAll());
    QHash<QString, QString> names{{u"scheme"_s, m_dark ? u"dark"_s : u"light"_s}};
    for (int i = 0; i < TokenCount; ++i) {
        names.insert(nameOf(static_cast<Token>(i)), color(static_cast<Token>(i)).name());
    }
    static const QRegularExpression variable(u"@(\\w+)|\\b([\\d.]+)(sp|fp)\\b"_s);
    QString sheet;
    qsizetype done = 0;
    for (auto matches = variable.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        sheet += QStringView(source).mid(done, match.capturedStart() - done);
        const double size = match.captured(2).toDouble();
        if (match.hasCaptured(1) && !match.captured(1).isEmpty()) {
            sheet += names.value(match.captured(1));
        } else if (match.captured(3) == "sp"_L1) {
            sheet += QString::number(px(qRound(size))) + "px"_L1;
        } else {
            sheet += QString::number(size * pointsPerPixel * m_factor * m_systemFactor) + "pt"_L1;
        }
        done = match.capturedEnd();
    }
    sheet += QStringView(source).mid(done);
    return sheet;
}

} // namespace Credwright
