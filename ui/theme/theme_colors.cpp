#include "ui/theme/theme.h"

#include <array>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Pair
{
    Theme::Token token;
    const char *name;
    QRgb light;
    QRgb dark;
};

/// The light "field" and "shouldFill" are darker than in the pictures: they reach 3:1 on rail and tints too.
constexpr std::array<Pair, Theme::TokenCount> colors = {{
    {Theme::Window, "window", 0xf3f5f4, 0x191e1e},
    {Theme::Surface, "surface", 0xffffff, 0x222828},
    {Theme::Rail, "rail", 0xeaeeed, 0x1d2323},
    {Theme::Alt, "alt", 0xf7f9f8, 0x272e2e},
    {Theme::Band, "band", 0xf0f4f3, 0x262d2d},
    {Theme::Line, "line", 0xd7dddc, 0x3a4443},
    {Theme::LineFaint, "lineFaint", 0xe7ebea, 0x303938},
    {Theme::FieldLine, "field", 0x74827e, 0x7b8987},
    {Theme::Text, "text", 0x1b2423, 0xe6ebea},
    {Theme::Text2, "text2", 0x53605e, 0xadb8b6},
    {Theme::Text3, "text3", 0x62706d, 0x9fabaa},
    {Theme::Accent, "accent", 0x0f6b6b, 0x5cc0ba},
    {Theme::OnAccent, "onAccent", 0xffffff, 0x0c1716},
    {Theme::AccentTint, "accentTint", 0xe2efee, 0x1d3a39},
    {Theme::TintLine, "tintLine", 0xa6cbc9, 0x2f6a67},
    {Theme::AccentHover, "accentHover", 0x0b5757, 0x7bd0cb},
    {Theme::Ok, "ok", 0x2b6e3a, 0x84c791},
    {Theme::OkTint, "okTint", 0xe5f1e7, 0x1f3626},
    {Theme::OkLine, "okLine", 0xb3d3b9, 0x37603f},
    {Theme::Should, "should", 0x8a5000, 0xe9b860},
    {Theme::ShouldFill, "shouldFill", 0xc17300, 0xe0a63c},
    {Theme::ShouldTint, "shouldTint", 0xfcf2dd, 0x332b1a},
    {Theme::ShouldLine, "shouldLine", 0xe6cc94, 0x6a552a},
    {Theme::Must, "must", 0xa3372a, 0xf2978a},
    {Theme::MustTint, "mustTint", 0xfae9e6, 0x42241f},
    {Theme::MustLine, "mustLine", 0xe3b4ac, 0x7a4239},
    {Theme::Consider, "consider", 0x3b587f, 0xa5c0e4},
    {Theme::ConsiderTint, "considerTint", 0xe8eef6, 0x232f42},
    {Theme::ConsiderLine, "considerLine", 0xb9c9de, 0x445a7b},
    {Theme::Chart1, "chart1", 0x0f6b6b, 0x5cc0ba},
    {Theme::Chart2, "chart2", 0x5a9f9b, 0x3a8b87},
    {Theme::Chart3, "chart3", 0xa9cfcc, 0x2a5a58},
    {Theme::Chart4, "chart4", 0x7c8a93, 0x8a979e},
    {Theme::Chart5, "chart5", 0xc3cbd0, 0x4c575c},
    {Theme::Scroll, "scroll", 0xb9c3c1, 0x4b5655},
}};

constexpr bool inOrder()
{
    for (int i = 0; i < Theme::TokenCount; ++i) {
        if (colors[static_cast<size_t>(i)].token != i) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder());

} // namespace

QColor Theme::colorIn(Token token, bool dark)
{
    return QColor::fromRgb(dark ? colors[token].dark : colors[token].light);
}

QLatin1StringView Theme::nameOf(Token token)
{
    return QLatin1StringView(colors[token].name);
}

QPalette Theme::palette()
{
    QPalette palette;
    static constexpr std::pair<QPalette::ColorRole, Token> roles[] = {{QPalette::Window, Window}, {QPalette::Base, Surface}, {QPalette::AlternateBase, Alt},
        {QPalette::Button, Band}, {QPalette::Mid, Line}, {QPalette::Midlight, LineFaint}, {QPalette::Dark, FieldLine}, {QPalette::WindowText, Text},
        {QPalette::Text, Text}, {QPalette::ButtonText, Text}, {QPalette::PlaceholderText, Text3}, {QPalette::Highlight, Accent}, {QPalette::Link, Accent},
        {QPalette::LinkVisited, Accent}, {QPalette::HighlightedText, OnAccent}, {QPalette::ToolTipBase, Surface}, {QPalette::ToolTipText, Text},
        {QPalette::Light, Surface}, {QPalette::Shadow, FieldLine}, {QPalette::BrightText, Must}};
    for (const auto &[role, token] : roles) {
        palette.setColor(role, color(token));
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    palette.setColor(QPalette::Accent, color(Accent));
#endif
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, color(Text2));
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Alt));
    return palette;
}

} // namespace Credwright
