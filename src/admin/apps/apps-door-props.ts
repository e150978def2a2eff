import type { Evidence } from '../../diagnosis/evidence/types';
import type { PageSettings } from '../settings/page-settings';
import type { Commands } from '../state/use-diagnosis';

/** What the way in for apps is given by the page. */
export interface AppsDoorProps {
	/** Grows each time this way in is asked for: it opens, and the focus goes there. */
	asked: number;
	settings: PageSettings;
	commands: Pick< Commands, 'run' | 'connect' >;
	isRunning: boolean;
	/** What the last run brought; null before one. */
	evidence: Evidence | null;
}
