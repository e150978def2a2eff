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

/** What the requests of a change are: ids, and the findings of the diagnosis that they may end. */
function askedBy(
	{ finding }: Done,
	findings: Verdict[ 'findings' ],
	exchanges: readonly Exchange[]
) {
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
	return { asked, ended };
}

/** Sends again what a change is about, and has it judged: after it was made, and after it was undone. */
export function verifyAgain(
	done: Done,
	{ findings }: Pick< Verdict, 'findings' >,
	exchanges: readonly Exchange[],
	{ verify }: Pick< Commands, 'verify' >
): void {
	const { asked, ended } = askedBy( done, findings, exchanges );
	ended.forEach( ( { check, finding } ) => verify( check, finding, check ) );
	if ( ended.length === 0 && asked.length > 0 ) {
		verify( CHECK, claimOf( asked ), null );
	}
}

interface Props {
	done: Done;
	/** What the diagnosis found; a change may end some of it. */
	findings: Verdict[ 'findings' ];
	exchanges: Exchange[];
	verifications: PageState[ 'verifications' ];
	isDisabled: boolean;
	/** Whether it helped is said elsewhere. */
	isVerified?: boolean;
	commands: Pick< Commands, 'announce' | 'verify' >;
}

/** How a change went, and whether it helped. */
export function DoneNotice( {
	done,
	findings,
	exchanges,
	verifications,
	isDisabled,
	isVerified = false,
	commands,
}: Props ) {
	const { outcome, proposed } = done;
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

	const { asked, ended } = askedBy( done, findings, exchanges );
	const [ first ] = ended;
	const again = () => verifyAgain( done, { findings }, exchanges, commands );
	return (
		<div ref={ element } tabIndex={ -1 } className="ws401-change__done">
			<Notice
				status={ outcome.outcome === 'kept' ? 'success' : 'warning' }
				isDismissible={ false }
				spokenMessage=""
			>
				<p>{ sentence }</p>
				{ outcome.outcome === 'kept' &&
					! isVerified &&
					( first ? (
						<Verify
							wanted={ first.finding.remediation.verify }
							verification={ verifications[ first.check ] }
							isDisabled={ isDisabled }
							onVerify={ again }
						/>
					) : (
						asked.length > 0 && (
							<Verify
								wanted={ asked }
								verification={ verifications[ CHECK ] }
								isDisabled={ isDisabled }
								onVerify={ again }
							/>
						)
					) ) }
			</Notice>
		</div>
	);
}
