import { byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'admin-ajax-closed',
		'no-lobby',
		'A plugin sends visitors of wp-admin to the front page, admin-ajax.php included.',
		null
	),
];
