#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;
class QWidget;

namespace Credwright {

/// Colours, fonts and sizes of the program, from one place: the palette and style sheet of the widgets, and the named colours
/// that painters read. Follows the system's lightness or the user's choice; text grows from 100 % to 200 % besides the system's scale.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };
    enum Token {
        Window,
        Surface,
        Rail,
        Alt,
        Band,
        Line,
        LineFaint,
        FieldLine,
        Text,
        Text2,
        Text3,
        Accent,
        OnAccent,
        AccentTint,
        TintLine,
        AccentHover,
        Ok,
        OkTint,
        OkLine,
        Should,
        ShouldFill,
        ShouldTint,
        ShouldLine,
        Must,
        MustTint,
        MustLine,
        Consider,
        ConsiderTint,
        ConsiderLine,
        Chart1,
        Chart2,
        Chart3,
        Chart4,
        Chart5,
        Scroll,
        TokenCount
    };
    enum FontRole {
        BodyFont,
        BodyBoldFont,
        StepTitleFont,
        FigureFont,
        StartTitleFont,
        CardTitleFont,
        CompactFont,
        LabelFont,      ///< 12, 600: labels and table headers.
        LabelPlainFont, ///< 12, 400: captions, chips, status bar.
        ChartFont,
        RailGroupFont ///< 11, 600, letter spacing; the caller writes it in capitals.
    };

    static Theme &instance();

    /// Sets style, palette, font and style sheet. Call once, before the first widget: the application's font is then still the system's.
    void apply(QApplication &application);
    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    /// What the user set for all programs of the desktop, as far as it says so; goes before the lightness of the system's palette.
    void setDesktopPreference(Scheme preference);
    bool isDark() const { return m_dark; }
    /// 1.0 to 2.0.
    double textFactor() const { return m_factor; }
    void setTextFactor(double factor);

    static QColor color(Token token);
    /// The colour in a given scheme, for tests of contrast and for exports, which are always light.
    static QColor colorIn(Token token, bool dark);
    /// As the style sheet refers to it after "@".
    static QLatin1StringView nameOf(Token token);
    static QFont font(FontRole role);
    /// Gives a widget the font of a role and renews it when the text size changes.
    static void setFont(QWidget *widget, FontRole role);
    /// Logical pixels at 100 % to pixels at the chosen text size.
    static int px(int pixels);
    /// The palette of the current scheme.
    static QPalette palette();

Q_SIGNALS:
    /// Colours or sizes differ from now on; what was measured or cached with them is stale.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme() = default;
    void refresh();
    bool systemIsDark() const;
    QString styleSheet() const;

    QApplication *m_application = nullptr;
    Scheme m_scheme = Scheme::System;
    Scheme m_desktopPreference = Scheme::System; ///< System: none is known.
    bool m_systemDark = false;
    bool m_dark = false;
    bool m_refreshing = false;
    double m_factor = 1.0;
    double m_systemFactor = 1.0; ///< Above 1 where the system's font is set larger than desktops have it by default.
    QFont m_base;
};

} // namespace Credwright
