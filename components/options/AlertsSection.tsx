import type { AlertVerdict } from '../../lib/model/alert';
import type { AlertSettings } from '../../lib/model/settings';
import { AlertHistory, type AlertRow } from './AlertHistory';
import styles from './AlertsSection.module.css';
import { Button } from './Button';
import { Check } from './Check';
import { NumberField } from './NumberField';
import { say } from './options-say';
import { Saying } from './Saying';
import { Section } from './Section';
import { TimeField } from './TimeField';

export interface AlertsSectionProps {
  readonly settings: AlertSettings;
  readonly history: readonly AlertRow[];
  /** What the reader says of an alert; null takes it back. */
  readonly onVerdict: (alertId: string, verdict: AlertVerdict['kind'] | null) => void;
  /** For example that the system does not show notifications. */
  readonly problem?: { readonly sentence: string; readonly hint?: string };
  readonly onSettings: (settings: AlertSettings) => void;
  readonly onTry: () => void;
}

export function AlertsSection(props: AlertsSectionProps) {
  const { settings, onSettings, problem } = props;
  return (
    <Section
      id="alerts"
      sentence={settings.enabled ? say('alerts.on') : say('alerts.off')}
      hint={settings.enabled ? say('alerts.hint') : undefined}
    >
      {problem && (
        <div class={styles.problem}>
          <Saying sentence={problem.sentence} hint={problem.hint} />
        </div>
      )}
      <Check
        id="alerts-enabled"
        label={say('alerts.enabled')}
        hint={say('alerts.enabledHint')}
        strong
        checked={settings.enabled}
        onCheck={(enabled) => onSettings({ ...settings, enabled })}
      />
      {settings.enabled && <Limits {...props} />}
      <AlertHistory rows={props.history} onVerdict={props.onVerdict} />
    </Section>
  );
}

function Limits({ settings, onSettings, onTry }: AlertsSectionProps) {
  const { quietHours } = settings;
  const setQuiet = (change: Partial<AlertSettings['quietHours']>) =>
    onSettings({ ...settings, quietHours: { ...quietHours, ...change } });
  return (
    <>
      <NumberField
        id="alerts-limit"
        label={say('alerts.dailyLimit')}
        hint={say('alerts.dailyLimitHint')}
        error={say('alerts.limitError')}
        min={0}
        max={10}
        value={settings.dailyLimit}
        onNumber={(dailyLimit) => onSettings({ ...settings, dailyLimit })}
      />
      <div class={styles.quiet}>
        <Check
          id="alerts-quiet"
          label={say('alerts.quiet')}
          hint={say('alerts.quietHint')}
          strong
          checked={quietHours.enabled}
          onCheck={(enabled) => setQuiet({ enabled })}
        />
        {quietHours.enabled && (
          <div class={styles.hours}>
            <TimeField
              id="alerts-from"
              label={say('alerts.from')}
              minute={quietHours.fromMinute}
              onMinute={(fromMinute) => setQuiet({ fromMinute })}
            />
            <TimeField
              id="alerts-to"
              label={say('alerts.to')}
              minute={quietHours.toMinute}
              onMinute={(toMinute) => setQuiet({ toMinute })}
            />
          </div>
        )}
      </div>
      <div class={styles.try}>
        <Button describedBy="alerts-try-hint" onPress={onTry}>
          {say('alerts.try')}
        </Button>
        <p class={styles.hint} id="alerts-try-hint">
          {say('alerts.tryHint')}
        </p>
      </div>
    </>
  );
}
