import { byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'woocommerce-keys-need-https',
		'corner-shop',
		'A shop takes API keys over https only, and the site is on http.',
		null
	),
];
