import { Notice } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';

import {
	type Claim,
	exchangesBehind,
} from '../../diagnosis/engine/finding-exchanges';
import type { HtaccessFinding } from '../../diagnosis/evidence/htaccess-finding';
import { isAsExpected } from '../../diagnosis/probes';
import type { Exchange, Verdict } from '../../diagnosis/evidence/types';
import { type HtaccessOutcome, restoreCommand } from '../../transport/htaccess';
import { Verify } from '../parts/verdict/verify';
import type { PageState } from '../state/page-state';
import type { Commands } from '../state/use-diagnosis';
import { changeSentence } from './change-outcome';
import type { Proposed } from './use-change';

/** A change that has come to its end. */
export interface Done {
	outcome: HtaccessOutcome;
	backup: string;
	finding: HtaccessFinding;
	proposed: Proposed;
}

/** Name under which a change's requests are sent again. */
const CHECK = 'htaccess-change';

/** That these exchanges come back as expected. */
function claimOf( verify: string[] ): Claim {
	return { because: [], remediation: { steps: [], tradeOff: '', verify } };
}

interface Props {
	done: Done;
	/** What the diagnosis found; a change may end some of it. */
	findings: Verdict[ 'findings' ];
	exchanges: Exchange[];
	verifications: PageState[ 'verifications' ];
	isDisabled: boolean;
	commands: Pick< Commands, 'announce' | 'verify' >;
}

/** How a change went, and whether it helped. */
export function DoneNotice( {
	done,
	findings,
	exchanges,
	verifications,
	isDisabled,
	commands,
}: Props ) {
	const { outcome, finding, proposed } = done;
	const backup = proposed.before === null ? null : done.backup;
	const sentence = changeSentence(
		outcome,
		restoreCommand( proposed.path, backup )
	);
	const element = useRef< HTMLDivElement >( null );
	const spoken = useRef< Done | null >( null );
	const { announce } = commands;
	// Once for each change, whoever renders and with whatever functions: focus that comes back again and again is a trap.
	useEffect( () => {
		if ( spoken.current !== done ) {
			spoken.current = done;
			announce( sentence );
			element.current?.focus();
		}
	}, [ done, announce, sentence ] );

	const echo = exchanges.find(
		( { probe } ) =>
			probe.endpoint === 'echo' && probe.vantage === 'browser'
	);
	const failed = exchanges
		.filter( ( exchange ) => ! isAsExpected( exchange ) )
		.map( ( { probe } ) => probe.id );
	const isHeader = finding.id.startsWith( 'header-' );
	const asked = isHeader && echo ? [ echo.probe.id ] : failed;
	// Judged as findings of the diagnosis where they are some, so that the verdict above hears of it.
	const ended = findings.filter( ( { finding: each } ) =>
		exchangesBehind( each ).some( ( id ) => asked.includes( id ) )
	);
	const [ first ] = ended;
	return (
		<div ref={ element } tabIndex={ -1 } className="ws401-change__done">
			<Notice
				status={ outcome.outcome === 'kept' ? 'success' : 'warning' }
				isDismissible={ false }
				spokenMessage=""
			>
				<p>{ sentence }</p>
				{ outcome.outcome === 'kept' &&
					( first ? (
						<Verify
							wanted={ first.finding.remediation.verify }
							verification={ verifications[ first.check ] }
							isDisabled={ isDisabled }
							onVerify={ () =>
								ended.forEach( ( { check, finding: each } ) =>
									commands.verify( check, each, check )
								)
							}
						/>
					) : (
						asked.length > 0 && (
							<Verify
								wanted={ asked }
								verification={ verifications[ CHECK ] }
								isDisabled={ isDisabled }
								onVerify={ () =>
									commands.verify(
										CHECK,
										claimOf( asked ),
										null
									)
								}
							/>
						)
					) ) }
			</Notice>
		</div>
	);
}
