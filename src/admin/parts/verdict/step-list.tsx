import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { CodeInText } from '../code-in-text';
import type { Remediation, Step } from '../../../diagnosis/evidence/types';
import { fixOptions } from '../../../diagnosis/evidence/fix-options';
import { optionTradeOff } from '../../../diagnosis/evidence/trade-off';
import { Disclosure } from '../disclosure';
import { Snippet } from './snippet';

/** Code of more lines than this is folded away: it is for few readers, and would be the biggest thing on the card. */
const LINES_SHOWN = 6;

/** What stands on the card already, and is not said or offered a second time. */
export interface OnCard {
	/** Where its one button leads; undefined where it leads nowhere. */
	url?: string | undefined;
	/** A change of the very file: what to write there by hand is folded away. */
	hasChange?: boolean;
}

/** What it costs, in a line of its own; nothing where it costs nothing. */
function TradeOff( { text }: { text: string | undefined } ) {
	return text ? (
		<p className="ws401-steps__trade-off">
			<strong>{ __( 'Trade-off:', 'who-said-401' ) }</strong>{ ' ' }
			<CodeInText text={ text } />
		</p>
	) : null;
}

/** Exact text to copy, folded away where it is long. */
function Code( {
	snippet,
	isFolded,
}: {
	snippet: NonNullable< Step[ 'snippet' ] >;
	isFolded: boolean;
} ) {
	return isFolded || snippet.code.split( '\n' ).length > LINES_SHOWN ? (
		<Disclosure label={ __( 'Show the code', 'who-said-401' ) }>
			<Snippet snippet={ snippet } />
		</Disclosure>
	) : (
		<Snippet snippet={ snippet } />
	);
}

/** The screen where it is done. */
function Screen( { link }: { link: NonNullable< Step[ 'link' ] > } ) {
	return (
		<Button
			variant="secondary"
			size="compact"
			className="ws401-steps__screen"
			href={ link.url }
			target="_blank"
		>
			{ link.label }
			<span className="screen-reader-text">
				{ ' ' }
				{
					/* translators: accessibility text */
					__( '(opens in a new tab)', 'who-said-401' )
				}
			</span>
			<span aria-hidden="true">&nbsp;↗</span>
		</Button>
	);
}

function OneStep( {
	step: { title, text, link, snippet, tradeOff },
	cost = '',
	onCard,
}: {
	step: Step;
	/** What the option costs, where this is all of it. */
	cost?: string;
	onCard: OnCard;
} ) {
	return (
		<>
			<div className="ws401-steps__row">
				<div className="ws401-steps__words">
					{ title && <h4>{ title }</h4> }
					<p>
						<CodeInText text={ text } />
					</p>
					<TradeOff text={ tradeOff ?? cost } />
				</div>
				{ link && link.url !== onCard.url && <Screen link={ link } /> }
			</div>
			{ snippet && (
				<Code
					snippet={ snippet }
					isFolded={ onCard.hasChange === true }
				/>
			) }
		</>
	);
}

/** One way to fix it: the steps that belong together, and what they cost. */
function Option( {
	steps,
	cost,
	onCard,
}: {
	steps: Step[];
	cost: string;
	onCard: OnCard;
} ) {
	const [ only, ...others ] = steps;
	if ( only && others.length === 0 ) {
		return <OneStep step={ only } cost={ cost } onCard={ onCard } />;
	}
	return (
		<>
			<ol>
				{ steps.map( ( step ) => (
					<li key={ step.text }>
						<OneStep step={ step } onCard={ onCard } />
					</li>
				) ) }
			</ol>
			<TradeOff text={ cost } />
		</>
	);
}

/** What can be done about it, least cost first: options with what each trades away, and in each the steps that belong together. */
export function StepList( {
	remediation,
	onCard = {},
}: {
	remediation: Remediation;
	onCard?: OnCard;
} ) {
	const options = fixOptions( remediation.steps );
	if ( options.length === 0 ) {
		return null;
	}
	return (
		<div className="ws401-steps">
			<div className="ws401-steps__head">
				<h3>{ __( 'How to fix it', 'who-said-401' ) }</h3>
				{ options.length > 1 && (
					<span className="ws401-detail">
						{ __( 'Choose one', 'who-said-401' ) }
					</span>
				) }
			</div>
			<ul className="ws401-steps__options">
				{ options.map( ( steps, index ) => (
					<li key={ index }>
						<Option
							steps={ steps }
							cost={ optionTradeOff( steps, remediation ) }
							onCard={ onCard }
						/>
					</li>
				) ) }
			</ul>
		</div>
	);
}
