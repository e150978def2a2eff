<?php
/**
 * Why the gate cannot be installed.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Runs;

defined( 'ABSPATH' ) || exit;

/**
 * Its message is one translated sentence.
 */
final class Not_Installable extends \RuntimeException {}
