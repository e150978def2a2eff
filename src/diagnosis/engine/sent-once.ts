import { __ } from '@wordpress/i18n';
import { isRealSave } from '../probes/real-save';
import type { Exchange, Finding } from '../evidence/types';
import { exchangesBehind } from './finding-exchanges';

/** A finding as it is, or, where it rests on a save that was sent for real, one that nothing here asks about again: that would save again. */
export function notSentAgain(
	finding: Finding,
	exchanges: readonly Exchange[] | null
): Finding {
	const behind = exchangesBehind( finding );
	return exchanges?.some(
		( { probe } ) => isRealSave( probe ) && behind.includes( probe.id )
	)
		? {
				...finding,
				remediation: {
					...finding.remediation,
					unverifiable: __(
						'A save is sent for real only when you ask for it. To see whether it works now, check everything once more and send it again.',
						'who-said-401'
					),
				},
			}
		: finding;
}
