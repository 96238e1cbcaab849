#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QRegularExpression>
#include <QStyleFactory>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Pair
{
    const char *name; ///< As the style sheet refers to it: @accent.
    QRgb light;
    QRgb dark;
};

/// In the order of Theme::Token. Text pairs reach 4.5:1 in both schemes, field borders and rings 3:1 on every ground.
constexpr Pair colors[Theme::TokenCount] = {
    {"window", 0xf3f5f4, 0x191e1e},
    {"surface", 0xffffff, 0x222828},
    {"rail", 0xeaeeed, 0x1d2323},
    {"alt", 0xf7f9f8, 0x272e2e},
    {"band", 0xf0f4f3, 0x262d2d},
    {"line", 0xd7dddc, 0x3a4443},
    {"lineFaint", 0xe7ebea, 0x303938},
    {"field", 0x74827e, 0x7b8987},
    {"text", 0x1b2423, 0xe6ebea},
    {"text2", 0x53605e, 0xadb8b6},
    {"text3", 0x62706d, 0x9fabaa},
    {"accent", 0x0f6b6b, 0x5cc0ba},
    {"onAccent", 0xffffff, 0x0c1716},
    {"accentTint", 0xe2efee, 0x1d3a39},
    {"tintLine", 0xa6cbc9, 0x2f6a67},
    {"accentHover", 0x0b5757, 0x7bd0cb},
    {"ok", 0x2b6e3a, 0x84c791},
    {"okTint", 0xe5f1e7, 0x1f3626},
    {"okLine", 0xb3d3b9, 0x37603f},
    {"should", 0x8a5000, 0xe9b860},
    {"shouldFill", 0xc77700, 0xe0a63c},
    {"shouldTint", 0xfcf2dd, 0x332b1a},
    {"shouldLine", 0xe6cc94, 0x6a552a},
    {"must", 0xa3372a, 0xf2978a},
    {"mustTint", 0xfae9e6, 0x42241f},
    {"mustLine", 0xe3b4ac, 0x7a4239},
    {"consider", 0x3b587f, 0xa5c0e4},
    {"considerTint", 0xe8eef6, 0x232f42},
    {"considerLine", 0xb9c9de, 0x445a7b},
    {"chart1", 0x0f6b6b, 0x5cc0ba},
    {"chart2", 0x5a9f9b, 0x3a8b87},
    {"chart3", 0xa9cfcc, 0x2a5a58},
    {"chart4", 0x7c8a93, 0x8a979e},
    {"chart5", 0xc3cbd0, 0x4c575c},
};

} // namespace

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

QColor Theme::colorIn(Token token, bool dark)
{
    return QColor::fromRgb(dark ? colors[token].dark : colors[token].light);
}

QColor Theme::color(Token token)
{
    return colorIn(token, instance().m_dark);
}

int Theme::px(int pixels)
{
    return qRound(pixels * instance().m_factor);
}

QFont Theme::font(FontRole role)
{
    struct Spec
    {
        double pixels;
        bool bold;
    };
    // Pixels at 96 dpi, set as points so that they follow the system.
    static constexpr Spec specs[] = {
        {13, false}, {13, true}, {20, true}, {24, true}, {16, true}, {14, true}, {12.5, false}, {12, true}, {12, false}, {11.5, false}, {11, true}};
    QFont font = instance().m_base;
    font.setPointSizeF(specs[role].pixels * 0.75 * instance().m_factor);
    font.setWeight(specs[role].bold ? QFont::DemiBold : QFont::Normal);
    if (role == RailGroupFont) {
        font.setLetterSpacing(QFont::PercentageSpacing, 106);
    }
    return font;
}

void Theme::apply(QApplication &application)
{
    m_application = &application;
    m_base = QApplication::font();
    m_systemDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    m_systemDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) {
        m_systemDark = scheme == Qt::ColorScheme::Dark;
        refresh();
    });
#endif
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    refresh();
}

void Theme::setScheme(Scheme scheme)
{
    if (m_scheme != scheme) {
        m_scheme = scheme;
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
    QPalette palette;
    const std::pair<QPalette::ColorRole, Token> roles[] = {{QPalette::Window, Window}, {QPalette::Base, Surface}, {QPalette::AlternateBase, Alt},
        {QPalette::Button, Band}, {QPalette::Mid, Line}, {QPalette::Midlight, LineFaint}, {QPalette::Dark, FieldLine}, {QPalette::WindowText, Text},
        {QPalette::Text, Text}, {QPalette::ButtonText, Text}, {QPalette::PlaceholderText, Text3}, {QPalette::Highlight, Accent}, {QPalette::Link, Accent},
        {QPalette::LinkVisited, Accent}, {QPalette::HighlightedText, OnAccent}, {QPalette::ToolTipBase, Surface}, {QPalette::ToolTipText, Text},
        {QPalette::Light, Surface}, {QPalette::BrightText, Must}};
    for (const auto &[role, token] : roles) {
        palette.setColor(role, color(token));
    }
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, color(Text2));
    }
    QApplication::setPalette(palette);
    QApplication::setFont(font(BodyFont));
    m_application->setStyleSheet(styleSheet());
    Q_EMIT changed();
}

/// resources/theme/credwright.qss with @names replaced by colours and 12px by the scaled size.
QString Theme::styleSheet() const
{
    QFile file(u":/credwright/theme/credwright.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    for (int i = TokenCount - 1; i >= 0; --i) {
        static const QRegularExpression boundary(u"\\b"_s);
        sheet.replace(QRegularExpression(u"@"_s + QLatin1StringView(colors[i].name) + u"\\b"_s), color(static_cast<Token>(i)).name());
    }
    static const QRegularExpression size(u"(\\d+)sp"_s);
    for (QRegularExpressionMatch match = size.match(sheet); match.hasMatch(); match = size.match(sheet, match.capturedStart())) {
        sheet.replace(match.capturedStart(), match.capturedLength(), QString::number(px(match.captured(1).toInt())) + u"px"_s);
    }
    return sheet;
}

} // namespace Credwright
